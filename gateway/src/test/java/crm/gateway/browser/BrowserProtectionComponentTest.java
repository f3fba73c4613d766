package crm.gateway.browser;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import crm.testing.TokenTrust;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ASVS 5: 3.4.1, as a deployed gateway answers. */
@QuarkusTest
@TestProfile(BrowserProtectionComponentTest.Deployed.class)
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
class BrowserProtectionComponentTest {

    /** Behind TLS, not on somebody's machine. */
    public static final class Deployed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("crm.local", "false");
        }
    }

    @Test
    void aBrowserIsToldToStayWithTls() {
        given().get("/openapi").then().header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    @Test
    void thePagesForTryingAreNotThere() {
        given().get("/swagger-ui").then().statusCode(404).header("Location", nullValue());
    }
}
