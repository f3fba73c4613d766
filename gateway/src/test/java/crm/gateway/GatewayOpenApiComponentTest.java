package crm.gateway;

import crm.testing.OpenApiSnapshot;
import crm.testing.TokenTrust;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
class GatewayOpenApiComponentTest extends OpenApiSnapshot {

    @Override
    protected RequestSpecification asked() {
        return RestAssured.given();
    }
}
