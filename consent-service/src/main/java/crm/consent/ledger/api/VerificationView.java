package crm.consent.ledger.api;

import crm.consent.ledger.application.LedgerReport;
import crm.consent.ledger.domain.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the verifier found.
 *
 * @param complete false when it stopped because there was too much to report
 */
record VerificationView(
        boolean intact, long entries, boolean complete, Instant verifiedAt, List<FindingView> findings) {

    /** @param lastSeq the same as seq, or the end of a run of missing entries */
    record FindingView(
            int shard,
            long seq,
            long lastSeq,
            @Nullable UUID entryId,
            Finding.Kind kind,

            @Schema(examples = "the entry at this place is missing")
            String detail) {}

    static VerificationView of(LedgerReport report, Instant now) {
        var findings = report.findings().stream()
                .map(finding -> new FindingView(
                        finding.shard(),
                        finding.seq(),
                        finding.lastSeq(),
                        finding.entryId(),
                        finding.kind(),
                        finding.detail()))
                .toList();
        return new VerificationView(report.isIntact(), report.entries(), report.complete(), now, findings);
    }
}
