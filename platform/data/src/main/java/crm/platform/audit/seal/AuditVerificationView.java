package crm.platform.audit.seal;

import java.time.Instant;
import java.util.List;

/**
 * What the verifier found.
 *
 * @param entries how many sealed entries were read
 * @param verifiedTo number of the last seal that was read
 * @param headNumber number of the last seal of the chain
 * @param headHash its hash: kept elsewhere, it shows that nobody wrote the whole chain anew
 * @param complete false when there is more behind {@code verifiedTo}, or too much to report
 * @param unsealed entries that no seal covers yet
 */
record AuditVerificationView(
        boolean intact,
        long entries,
        long verifiedTo,
        long headNumber,
        String headHash,
        boolean complete,
        long unsealed,
        Instant verifiedAt,
        List<AuditFinding> findings) {}
