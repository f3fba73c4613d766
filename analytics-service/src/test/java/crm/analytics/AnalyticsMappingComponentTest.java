package crm.analytics;

import crm.platform.data.table.MappingProof;
import crm.testing.BackingServices;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
class AnalyticsMappingComponentTest extends MappingProof {}
