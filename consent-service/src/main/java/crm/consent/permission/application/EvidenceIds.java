package crm.consent.permission.application;

import crm.consent.address.domain.Hashes;
import crm.consent.permission.domain.Evidence;
import crm.consent.permission.domain.EvidenceType;
import java.util.UUID;

/** One document is one row, however many permissions it proves. */
public final class EvidenceIds {

    private EvidenceIds() {}

    /** An OTP is one act whenever it is said to have been captured; other references may be used again at another time. */
    public static UUID of(Evidence evidence) {
        var text = evidence.type() + "|" + evidence.reference();
        return Hashes.uuid(
                Hashes.sha256(evidence.type() == EvidenceType.OTP ? text : text + "|" + evidence.capturedAt()));
    }
}
