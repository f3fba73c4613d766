package crm.consent.ledger.domain;

import crm.consent.address.domain.Hashes;
import java.util.UUID;

/**
 * One document is one row, however many permissions it proves. Its id is made of what it says, so the entries that name it commit to it.
 */
public final class EvidenceIds {

    private EvidenceIds() {}

    /** An OTP is one act whenever it is said to have been captured; other references may be used again at another time. */
    public static UUID of(Evidence evidence) {
        var text = evidence.type() + "|" + evidence.reference();
        return Hashes.uuid(
                Hashes.sha256(evidence.type() == EvidenceType.OTP ? text : text + "|" + evidence.capturedAt()));
    }
}
