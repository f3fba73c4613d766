package crm.marketing;

import crm.testing.BackingServices;
import crm.testing.MetricLabels;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** C47 */
@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = NeighbourPlaces.class, scope = TestResourceScope.GLOBAL)
class MarketingMetricLabelsComponentTest extends MetricLabels {}
