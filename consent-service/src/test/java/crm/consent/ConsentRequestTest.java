package crm.consent;

import crm.testing.RequestRules;
import java.util.Set;

class ConsentRequestTest extends RequestRules {

    ConsentRequestTest() {
        super("crm.consent");
    }

    /** The text itself goes into the ledger; Moments reads it, with the range. */
    @Override
    protected Set<String> ruledElsewhere() {
        return Set.of("ConsentRequest.effectiveAt", "WithdrawalRequest.effectiveAt", "EvidencePart.capturedAt");
    }

    /** The registry İYS has the list of sources; CaptureRules knows it, and what else may be told of a purpose. */
    @Override
    protected Set<String> codesOfNoVocabulary() {
        return Set.of("ConsentRequest.source", "WithdrawalRequest.source");
    }
}
