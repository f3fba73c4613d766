package crm.sales;

import crm.testing.BackingServices;
import crm.testing.DoorRules;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
class SalesDoorComponentTest extends DoorRules {

    @Override
    protected String guarded() {
        return "/api/v1/orders";
    }
}
