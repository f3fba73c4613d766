package crm.gateway.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import crm.gateway.StubServices;
import crm.testing.TokenTrust;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GTW-02, GTW-05, GTW-09: what the security log tells of changes, and what it does not. */
@QuarkusTest
@WithTestResource(StubKeycloak.class)
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
class KeyLogComponentTest {

    private static final String KEYS = "/api/v1/api-keys";
    private static final Logger LOG = Logger.getLogger("crm.security");

    private final String user = "administrator " + UUID.randomUUID();
    private final Lines lines = new Lines();

    private static final class Lines extends Handler {

        private final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            told.add(String.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        LOG.addHandler(lines);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(lines);
    }

    private RequestSpecification as(String... permissions) {
        return given().auth().oauth2(Tokens.user(user).permissions(permissions).sign());
    }

    private RequestSpecification asAdministrator() {
        return as("api-key:manage", "role:grant", "kpi:read", "user:write", "role:write");
    }

    private String line(String operation, String about, String outcome) {
        return "operation=" + operation + " about=" + about + " actor=user:" + Tokens.idOf(user) + " outcome="
                + outcome;
    }

    @Test
    void eachCommandIsALineWithWhoDidItAndNoSecret() {
        var end = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        String key = asAdministrator()
                .contentType("application/json")
                .body("{\"name\": \"Web shop\", \"roles\": [\"analyst\"], \"expiresAt\": \"" + end + "\"}")
                .post(KEYS)
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        var made = PresentedKey.of(key).orElseThrow();
        var one = KEYS + "/" + made.id();
        asAdministrator().get(one).then().statusCode(200);
        String next = asAdministrator().post(one + "/rotate").then().extract().path("key");
        asAdministrator().post(one + "/revoke").then().statusCode(200);
        asAdministrator().post(one + "/revoke").then().statusCode(409);

        assertThat(lines.told)
                .containsExactly(
                        line("createApiKey", "analyst," + end + "," + made.id(), "done"),
                        line("rotateApiKey", made.id().toString(), "done"),
                        line("revokeApiKey", made.id().toString(), "done"),
                        line("revokeApiKey", made.id().toString(), "RuleViolation"));
        assertThat(String.join("\n", lines.told))
                .doesNotContain(
                        made.secret(), PresentedKey.of(next).orElseThrow().secret(), "Web shop", "rza_", user);
    }

    @Test
    void whatIsRefusedByTheRuleIsALineToo() {
        var key = StoredKey.until(Instant.now().plus(Duration.ofDays(1)), "");

        as("api-key:manage").post(KEYS + "/" + key.id() + "/rotate").then().statusCode(403);

        assertThat(lines.told).containsExactly(line("rotateApiKey", key.id().toString(), "NotPermitted"));
    }

    @Test
    void whatSomebodyWritesInAnAddressMakesNoOtherField() {
        asAdministrator()
                .post("/api/v1/roles/{name}/remove", "x outcome=done")
                .then()
                .statusCode(404);

        assertThat(lines.told).containsExactly(line("removeRole", "x?outcome?done", "NotFound"));
    }

    @Test
    void whatIsMalformedChangesNothingAndIsNoLine() {
        asAdministrator()
                .contentType("application/json")
                .body("{}")
                .post(KEYS)
                .then()
                .statusCode(422);

        assertThat(lines.told).isEmpty();
    }
}
