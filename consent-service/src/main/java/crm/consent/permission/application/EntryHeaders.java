package crm.consent.permission.application;

import static java.util.Objects.requireNonNull;

import crm.consent.address.application.ContactPointIds;
import crm.consent.address.application.Vault;
import crm.consent.address.domain.Hashes;
import crm.consent.ledger.domain.EntryHeader;
import crm.consent.ledger.domain.EvidenceIds;
import crm.consent.ledger.domain.Jcs;
import crm.consent.permission.application.Ledger.NewEntry;
import crm.consent.permission.domain.PermissionKey;
import crm.consent.permission.domain.PermissionKey.Comm;
import crm.consent.permission.domain.RecipientType;
import crm.platform.call.CallContext;
import crm.platform.identity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the entry of a posting: what everybody may read in the header, personal values sealed in the payload. */
@ApplicationScoped
class EntryHeaders {

    private static final int SALT_BYTES = 16;

    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    EntryHeaders(Vault vault, Ids ids, Clock clock) {
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    NewEntry entry(Posting posting, Actor actor, DataKey dataKey, Map<String, UUID> notices) {
        var opened = salted(payload(posting));
        var header = header(posting, actor, dataKey.id(), HexFormat.of().formatHex(Hashes.sha256(opened)), notices);
        return new NewEntry(header, vault.seal(dataKey.key(), opened));
    }

    /** The salt lies in front, so that destroying the data key destroys it as well. */
    private byte[] salted(String payload) {
        var salt = vault.random(SALT_BYTES);
        var text = payload.getBytes(StandardCharsets.UTF_8);
        var opened = Arrays.copyOf(salt, SALT_BYTES + text.length);
        System.arraycopy(text, 0, opened, SALT_BYTES, text.length);
        return opened;
    }

    private static String payload(Posting posting) {
        var payload = new HashMap<String, Object>();
        if (posting.address() != null) {
            payload.put("address", posting.address().value());
        }
        var evidence = posting.capture().evidence();
        if (evidence != null) {
            payload.put("evidenceType", requireNonNull(evidence.type()).name());
            payload.put("evidenceReference", evidence.reference());
            payload.put("evidenceCapturedAt", evidence.capturedAt());
        }
        return Jcs.write(payload);
    }

    private EntryHeader header(
            Posting posting, Actor actor, UUID payloadKeyId, String commitment, Map<String, UUID> notices) {
        var capture = posting.capture();
        var key = capture.key();
        var comm = key instanceof Comm address ? address : null;
        var call = CallContext.current();
        var evidence = capture.evidence();
        var registration = posting.registration();
        return new EntryHeader(
                ids.next(),
                key.shard(),
                PermissionKey.TENANT,
                key.family().name(),
                key.hash(),
                key.permissionId(),
                capture.action().name(),
                capture.effectiveAt(),
                posting.effectiveAtText(),
                clock.instant(),
                key.family().regime(),
                posting.personId(),
                comm == null ? null : ContactPointIds.of(comm.contactPointHash()),
                comm == null ? null : comm.contactPointHash(),
                key instanceof PermissionKey.Proc proc
                        ? proc.purpose()
                        : requireNonNull(key.family().onlyPurpose()),
                comm == null ? null : comm.brand(),
                comm == null ? null : comm.channel().name(),
                comm == null ? null : comm.recipientType().name(),
                null,
                comm != null && comm.recipientType() == RecipientType.TACIR ? "ETK_TACIR_ESNAF" : "CONSENT",
                capture.source(),
                posting.originSystem(),
                actor.type(),
                actor.id(),
                actor.onBehalfOf(),
                posting.noticeVersion() == null ? List.of() : List.of(notices.get(posting.noticeVersion())),
                evidence == null ? List.of() : List.of(EvidenceIds.of(evidence)),
                evidence == null ? null : requireNonNull(evidence.type()).name(),
                null,
                registration == null ? null : registration.transactionId(),
                registration == null ? null : registration.creationDate(),
                call.causationId(),
                call.correlationId(),
                posting.idempotencyKey(),
                payloadKeyId,
                commitment);
    }
}
