package crm.customer.vocabulary.api;

import crm.testing.BackingServices;
import crm.testing.VocabularyRules;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;

@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
class CustomerVocabularyRulesComponentTest extends VocabularyRules {

    CustomerVocabularyRulesComponentTest() {
        super(Map.of(
                "acquisition-sources", Set.of("IMPORT"),
                "disqualification-reasons", Set.of("NOT_TOLD")));
    }
}
