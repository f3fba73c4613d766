package crm.platform.audit.seal;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

        @Schema(examples = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b")
        String headHash,

        boolean complete,
        long unsealed,
        Instant verifiedAt,
        List<AuditFinding> findings) {}
