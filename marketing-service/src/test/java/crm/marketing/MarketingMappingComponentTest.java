package crm.marketing;

import crm.platform.data.table.MappingProof;
import crm.testing.BackingServices;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = NeighbourPlaces.class, scope = TestResourceScope.GLOBAL)
class MarketingMappingComponentTest extends MappingProof {}
