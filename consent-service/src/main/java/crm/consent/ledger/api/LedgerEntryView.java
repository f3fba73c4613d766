package crm.consent.ledger.api;

import crm.consent.ledger.application.ListedEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry as an auditor sees it: no address, no evidence reference.
 *
 * @param version place among the entries of its permission
 * @param entryHash hex, of SHA-256
 */
record LedgerEntryView(
        UUID id,
        int shard,
        long seq,
        UUID permissionId,
        long version,
        @Schema(examples = "COMM") String family,
        @Schema(examples = "GRANT") String action,
        Instant effectiveAt,
        Instant recordedAt,
        @Schema(examples = "TR_ETK") String regime,
        @Nullable UUID personId,
        @Nullable String contactPointHash,
        @Nullable String purpose,
        @Nullable String brand,
        @Nullable String channel,
        @Nullable String recipientType,
        @Nullable String legalBasis,
        @Schema(examples = "HS_WEB") String source,
        @Nullable String originSystem,
        @Schema(examples = "STAFF") String actorType,
        @Nullable String actorId,
        @Nullable String onBehalfOf,
        List<UUID> noticeVersionIds,
        List<UUID> evidenceIds,
        @Nullable String evidenceType,
        @Nullable UUID correlationId,

        @Schema(examples = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b")
        String payloadCommitment,

        @Schema(examples = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b")
        String prevHash,

        @Schema(examples = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b")
        String entryHash) {

    static LedgerEntryView of(ListedEntry listed) {
        var header = listed.header();
        return new LedgerEntryView(
                header.id(),
                header.shard(),
                listed.seq(),
                header.permissionId(),
                listed.keyVersion(),
                header.family(),
                header.action(),
                header.effectiveAt(),
                header.recordedAt(),
                header.regime(),
                header.personId(),
                header.contactPointHash(),
                header.purpose(),
                header.brand(),
                header.channel(),
                header.recipientType(),
                header.legalBasis(),
                header.source(),
                header.originSystem(),
                header.actorType(),
                header.actorId(),
                header.onBehalfOf(),
                header.noticeVersionIds(),
                header.evidenceIds(),
                header.evidenceType(),
                header.correlationId(),
                header.payloadCommitment(),
                listed.prevHash(),
                listed.entryHash());
    }
}
