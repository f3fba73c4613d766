package crm.gateway;

import crm.testing.MetricLabels;
import crm.testing.TokenTrust;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;

/** C47 at the door: the paths of all services, by whoever asks. */
@QuarkusTest
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
class GatewayMetricLabelsComponentTest extends MetricLabels {

    @Override
    protected Path document() {
        return Path.of("src/main/resources/openapi/openapi.yaml");
    }

    /** The stub sits on invoices until callers give up. */
    @Override
    protected boolean isAsked(String template) {
        return !template.startsWith("/api/v1/invoices");
    }
}
