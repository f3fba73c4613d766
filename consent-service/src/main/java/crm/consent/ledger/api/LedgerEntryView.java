package crm.consent.ledger.api;

import crm.consent.ledger.application.ListedEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
        String family,
        String action,
        Instant effectiveAt,
        Instant recordedAt,
        String regime,
        UUID personId,
        String contactPointHash,
        String purpose,
        String brand,
        String channel,
        String recipientType,
        String legalBasis,
        String source,
        String originSystem,
        String actorType,
        String actorId,
        String onBehalfOf,
        List<UUID> noticeVersionIds,
        List<UUID> evidenceIds,
        String evidenceType,
        UUID correlationId,
        String payloadCommitment,
        String prevHash,
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
