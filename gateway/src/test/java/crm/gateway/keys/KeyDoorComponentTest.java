package crm.gateway.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.gateway.StubServices;
import crm.testing.TokenTrust;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GTW-09: a program at the door. */
@QuarkusTest
@WithTestResource(StubKeycloak.class)
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
class KeyDoorComponentTest {

    private final Instant later = Instant.now().plus(Duration.ofDays(1));

    private static ValidatableResponse with(String key) {
        return given().header("X-Api-Key", key).get("/api/v1/leads").then();
    }

    private static ValidatableResponse bearing(String token) {
        return given().auth().oauth2(token).get("/api/v1/leads").then();
    }

    @Test
    void aKeyIsTakenInsteadOfATokenAndGoesNoFurther() {
        var key = StoredKey.until(later, "");

        with(key.text()).statusCode(200).body("apiKey", equalTo("null")).header("RateLimit-Limit", notNullValue());
        given().header("X-Api-Key", key.text())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(Tokens.idOf(key.clientId()).toString()))
                .body("permissions", contains("lead:read"));
        given().header("X-Api-Key", key.text()).get("/api/v1/api-keys").then().statusCode(403);
    }

    @Test
    void aBodyComesThroughWithAKey() {
        var key = StoredKey.until(later, "");

        given().header("X-Api-Key", key.text())
                .contentType("application/json")
                .body("{\"a\":1}")
                .post("/api/v1/leads")
                .then()
                .statusCode(200)
                .body("length", equalTo(7));
    }

    @Test
    void aKeyIsChangedForATokenOnce() {
        var key = StoredKey.until(later, "");

        with(key.text()).statusCode(200);
        with(key.text()).statusCode(200);
        with(key.text()).statusCode(200);

        assertThat(key.asked()).isOne();
    }

    @Test
    void aWrongSecretIsUnknownAsOftenAsItIsTried() {
        var key = StoredKey.until(later, "");
        var wrong = key.text().toLowerCase(Locale.ROOT);

        for (int i = 0; i < 2; i++) {
            with(wrong)
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", notNullValue())
                    .body("code", equalTo("api-key.unknown"));
        }
        with(new StoredKey(UUID.randomUUID()).text()).statusCode(401).body("code", equalTo("api-key.unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rza_", "nonsense", "rza_019a1b2c-0000-7000-8000-0000000000a1_x", "Bearer x"})
    void whatIsNoKeyIsUnknown(String text) {
        with(text).statusCode(401).body("code", equalTo("api-key.unknown"));
    }

    @Test
    void twoKeysAreNone() {
        var key = StoredKey.until(later, "");

        given().header("X-Api-Key", key.text(), key.text())
                .get("/api/v1/leads")
                .then()
                .statusCode(401)
                .body("code", equalTo("api-key.unknown"));
    }

    @Test
    void aKeyBesideATokenIsRefused() {
        var key = StoredKey.until(later, "");

        given().header("X-Api-Key", key.text())
                .auth()
                .oauth2(key.token())
                .get("/api/v1/leads")
                .then()
                .statusCode(400)
                .body("code", equalTo("api-key.beside-token"));
    }

    @Test
    void anEndedKeyIsRefusedWithItsKeyAndWithItsToken() {
        var key = StoredKey.until(Instant.now().minusSeconds(1), "");

        with(key.text()).statusCode(401).body("code", equalTo("api-key.expired"));
        bearing(key.token()).statusCode(401).body("code", equalTo("api-key.expired"));
    }

    @Test
    void aKeyIsTakenFromItsAddressesAlone() {
        var elsewhere = StoredKey.until(later, "203.0.113.0/24,2001:db8::/32");
        var here = StoredKey.until(later, "203.0.113.0/24,127.0.0.0/8");

        with(elsewhere.text()).statusCode(403).body("code", equalTo("api-key.address-not-allowed"));
        bearing(elsewhere.token()).statusCode(403).body("code", equalTo("api-key.address-not-allowed"));
        with(here.text()).statusCode(200);
        bearing(here.token()).statusCode(200);
    }

    @Test
    void aTokenOfTheSecretBeforeIsRefused() {
        var key = StoredKey.until(later, "");
        var soon = Instant.now().plusSeconds(60).getEpochSecond();
        key.change(client -> ((ObjectNode) client.path("attributes")).put("client.secret.creation.time", "" + soon));

        bearing(key.token()).statusCode(401).body("code", equalTo("api-key.unknown"));
    }

    @Test
    void aTokenOfAKeyThatThereIsNotIsRefused() {
        bearing(new StoredKey(UUID.randomUUID()).token()).statusCode(401).body("code", equalTo("api-key.unknown"));
        bearing(Tokens.user("x").claim("azp", "key-nonsense").sign()).statusCode(401);
    }

    @Test
    void keycloakOutOfOrderIsAnOutageAndSaysWhenToComeAgain() {
        with(new PresentedKey(UUID.randomUUID(), StubKeycloak.OUT_OF_ORDER).text())
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("service.unavailable"));
    }

    /** Its token would be good for five more minutes. */
    @Test
    void whatAnotherGatewayRevokesIsRefusedWithinAMinute() {
        var key = StoredKey.until(later, "");
        with(key.text()).statusCode(200);

        key.change(client -> client.put("enabled", false));

        Awaitility.await("the next sweep")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> with(key.text()).statusCode(401).body("code", equalTo("api-key.unknown")));
    }

    /** Pages of the gateway need neither a token nor a key. */
    @Test
    void besideTheApiAKeyIsNothing() {
        given().header("X-Api-Key", "nonsense").get("/asyncapi").then().statusCode(200);
    }
}
