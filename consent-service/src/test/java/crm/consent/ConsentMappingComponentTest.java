package crm.consent;

import crm.consent.permission.domain.Reason;
import crm.platform.data.table.MappingProof;
import crm.testing.BackingServices;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;

@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
class ConsentMappingComponentTest extends MappingProof {

    @Override
    protected Map<String, List<?>> samples() {
        return Map.of(
                "permission_state.reasons",
                List.of(List.of(Reason.CONSENT_GIVEN), List.of(Reason.WITHDRAWN, Reason.SUPPRESSED)));
    }
}
