package crm.support.customer.messaging;

import crm.testing.BackingServices;
import crm.testing.KnownCustomerRules;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
class CustomerConsumerComponentTest extends KnownCustomerRules {}
