package crm.support;

import crm.platform.vocabulary.TermRequests;
import crm.testing.RequestRules;
import java.util.Set;

class SupportRequestTest extends RequestRules {

    SupportRequestTest() {
        super("crm.support");
    }

    @Override
    protected Set<Class<?>> patches() {
        return Set.of(TermRequests.Change.class);
    }

    /** It makes the code. */
    @Override
    protected Set<String> codesOfNoVocabulary() {
        return Set.of("WorkCalendarRequest.code");
    }
}
