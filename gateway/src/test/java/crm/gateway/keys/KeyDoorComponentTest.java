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

    private static final String SECRET = "Zq8vN3kLw0aXb7TtYc5mR2hPd9sGf6uJ";
    private final Instant later = Instant.now().plus(Duration.ofDays(1));

    private static ValidatableResponse with(String key) {
        return given().header("X-Api-Key", key).get("/api/v1/leads").then();
    }

    private static String text(UUID id) {
        return new PresentedKey(id, SECRET).text();
    }

    private static String token(UUID id) {
        return Tokens.user("key-" + id)
                .claim("azp", "key-" + id)
                .permissions("lead:read")
                .sign();
    }

    private static ValidatableResponse bearing(String token) {
        return given().auth().oauth2(token).get("/api/v1/leads").then();
    }

    @Test
    void aKeyIsTakenInsteadOfATokenAndGoesNoFurther() {
        var id = StubKeycloak.aKey(SECRET, later, "");

        with(text(id)).statusCode(200).body("apiKey", equalTo("null")).header("RateLimit-Limit", notNullValue());
        given().header("X-Api-Key", text(id))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(Tokens.idOf("key-" + id).toString()))
                .body("permissions", contains("lead:read"));
        given().header("X-Api-Key", text(id)).get("/api/v1/api-keys").then().statusCode(403);
    }

    @Test
    void aBodyComesThroughWithAKey() {
        var id = StubKeycloak.aKey(SECRET, later, "");

        given().header("X-Api-Key", text(id))
                .contentType("application/json")
                .body("{\"a\":1}")
                .post("/api/v1/leads")
                .then()
                .statusCode(200)
                .body("length", equalTo(7));
    }

    @Test
    void aKeyIsChangedForATokenOnce() {
        var id = StubKeycloak.aKey(SECRET, later, "");

        with(text(id)).statusCode(200);
        with(text(id)).statusCode(200);
        with(text(id)).statusCode(200);

        assertThat(StubKeycloak.ASKED.get("key-" + id)).isOne();
    }

    @Test
    void aWrongSecretIsUnknownAsOftenAsItIsTried() {
        var id = StubKeycloak.aKey(SECRET, later, "");
        var wrong = new PresentedKey(id, SECRET.toLowerCase(java.util.Locale.ROOT)).text();

        for (int i = 0; i < 2; i++) {
            with(wrong)
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", notNullValue())
                    .body("code", equalTo("api-key.unknown"));
        }
        with(text(UUID.randomUUID())).statusCode(401).body("code", equalTo("api-key.unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rza_", "nonsense", "rza_019a1b2c-0000-7000-8000-0000000000a1_x", "Bearer x"})
    void whatIsNoKeyIsUnknown(String text) {
        with(text).statusCode(401).body("code", equalTo("api-key.unknown"));
    }

    @Test
    void twoKeysAreNone() {
        var id = StubKeycloak.aKey(SECRET, later, "");

        given().header("X-Api-Key", text(id), text(id))
                .get("/api/v1/leads")
                .then()
                .statusCode(401)
                .body("code", equalTo("api-key.unknown"));
    }

    @Test
    void aKeyBesideATokenIsRefused() {
        var id = StubKeycloak.aKey(SECRET, later, "");

        given().header("X-Api-Key", text(id))
                .auth()
                .oauth2(token(id))
                .get("/api/v1/leads")
                .then()
                .statusCode(400)
                .body("code", equalTo("api-key.beside-token"));
    }

    @Test
    void anEndedKeyIsRefusedWithItsKeyAndWithItsToken() {
        var id = StubKeycloak.aKey(SECRET, Instant.now().minusSeconds(1), "");

        with(text(id)).statusCode(401).body("code", equalTo("api-key.expired"));
        bearing(token(id)).statusCode(401).body("code", equalTo("api-key.expired"));
    }

    @Test
    void aKeyIsTakenFromItsAddressesAlone() {
        var elsewhere = StubKeycloak.aKey(SECRET, later, "203.0.113.0/24,2001:db8::/32");
        var here = StubKeycloak.aKey(SECRET, later, "203.0.113.0/24,127.0.0.0/8");

        with(text(elsewhere)).statusCode(403).body("code", equalTo("api-key.address-not-allowed"));
        bearing(token(elsewhere)).statusCode(403).body("code", equalTo("api-key.address-not-allowed"));
        with(text(here)).statusCode(200);
        bearing(token(here)).statusCode(200);
    }

    @Test
    void aTokenOfTheSecretBeforeIsRefused() {
        var id = StubKeycloak.aKey(SECRET, later, "");
        var soon = Instant.now().plusSeconds(60).getEpochSecond();
        ((ObjectNode) StubKeycloak.stored(id).path("attributes")).put("client.secret.creation.time", "" + soon);

        bearing(token(id)).statusCode(401).body("code", equalTo("api-key.unknown"));
    }

    @Test
    void aTokenOfAKeyThatThereIsNotIsRefused() {
        bearing(token(UUID.randomUUID())).statusCode(401).body("code", equalTo("api-key.unknown"));
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
        var id = StubKeycloak.aKey(SECRET, later, "");
        with(text(id)).statusCode(200);

        ((ObjectNode) StubKeycloak.stored(id)).put("enabled", false);

        Awaitility.await("the next sweep")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> with(text(id)).statusCode(401).body("code", equalTo("api-key.unknown")));
    }

    /** Pages of the gateway need neither a token nor a key. */
    @Test
    void besideTheApiAKeyIsNothing() {
        given().header("X-Api-Key", "nonsense").get("/asyncapi").then().statusCode(200);
    }
}
