package crm.support.vocabulary.api;

import crm.testing.BackingServices;
import crm.testing.VocabularyRules;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;

@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
class SupportVocabularyRulesComponentTest extends VocabularyRules {

    SupportVocabularyRulesComponentTest() {
        super(Map.of(
                "request-topics", Set.of(),
                "rejection-reasons", Set.of("SPAM"),
                "resolution-codes", Set.of()));
    }
}
