package crm.gateway;

import crm.testing.DoorRules;
import crm.testing.TokenTrust;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
class GatewayDoorComponentTest extends DoorRules {

    @Override
    protected String guarded() {
        return "/api/v1/leads";
    }
}
