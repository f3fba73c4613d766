package crm.consent.ledger.application;

import crm.consent.ledger.domain.Finding;
import java.util.List;

/**
 * What a verification found.
 *
 * @param entries how many were read
 * @param complete false when it stopped because there was too much to report
 */
public record LedgerReport(long entries, List<Finding> findings, boolean complete) {

    public boolean isIntact() {
        return findings.isEmpty();
    }
}
