package crm.consent.ledger.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an entry says in public: no personal values, only ids, hashes and codes. Its canonical text is what the chain is made
 * of. Absent values are null.
 *
 * @param effectiveAtText the time as it was given
 * @param contactPointHash keyed hash of the normalised address
 * @param actorId {@code user:<id>}, {@code import:<job>}, {@code system:…}
 * @param onBehalfOf who is responsible when the actor is a job
 * @param idempotencyKey an import's name for the fact: known once, it is not taken again
 * @param payloadCommitment hex of SHA-256(salt ‖ payload)
 */
public record EntryHeader(
        UUID id,
        int shard,
        UUID tenantId,
        String family,
        String keyHash,
        UUID permissionId,
        String action,
        Instant effectiveAt,
        String effectiveAtText,
        Instant recordedAt,
        String regime,
        @Nullable UUID personId,
        @Nullable UUID contactPointId,
        @Nullable String contactPointHash,
        @Nullable String purpose,
        @Nullable String brand,
        @Nullable String channel,
        @Nullable String recipientType,
        @Nullable String retailerId,
        String legalBasis,
        String source,
        String originSystem,
        String actorType,
        String actorId,
        @Nullable String onBehalfOf,
        List<UUID> noticeVersionIds,
        List<UUID> evidenceIds,
        @Nullable String evidenceType,
        @Nullable String doubleOptInState,
        @Nullable String registryTransactionId,
        @Nullable Instant registryCreationDate,
        @Nullable UUID causationId,
        @Nullable UUID correlationId,
        @Nullable String idempotencyKey,
        UUID payloadKeyId,
        String payloadCommitment) {

    /** RFC 8785. The names are part of the hash: they are never renamed. */
    public String canonical() {
        return Jcs.write(values());
    }

    private Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("id", id);
        values.put("shard", shard);
        values.put("tenantId", tenantId);
        values.put("family", family);
        values.put("keyHash", keyHash);
        values.put("permissionId", permissionId);
        values.put("action", action);
        values.put("effectiveAt", effectiveAt);
        values.put("effectiveAtText", effectiveAtText);
        values.put("recordedAt", recordedAt);
        values.put("regime", regime);
        values.put("personId", personId);
        values.put("contactPointId", contactPointId);
        values.put("contactPointHash", contactPointHash);
        values.put("purpose", purpose);
        values.put("brand", brand);
        values.put("channel", channel);
        values.put("recipientType", recipientType);
        values.put("retailerId", retailerId);
        values.put("legalBasis", legalBasis);
        values.put("source", source);
        values.put("originSystem", originSystem);
        values.put("actorType", actorType);
        values.put("actorId", actorId);
        values.put("onBehalfOf", onBehalfOf);
        values.put("noticeVersionIds", noticeVersionIds);
        values.put("evidenceIds", evidenceIds);
        values.put("evidenceType", evidenceType);
        values.put("doubleOptInState", doubleOptInState);
        values.put("registryTransactionId", registryTransactionId);
        values.put("registryCreationDate", registryCreationDate);
        values.put("causationId", causationId);
        values.put("correlationId", correlationId);
        values.put("idempotencyKey", idempotencyKey);
        values.put("payloadKeyId", payloadKeyId);
        values.put("payloadCommitment", payloadCommitment);
        return values;
    }
}
