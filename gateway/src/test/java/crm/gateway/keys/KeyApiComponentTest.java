package crm.gateway.keys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import crm.gateway.StubServices;
import crm.testing.TokenTrust;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GTW-09: who makes, rotates and revokes keys. */
@QuarkusTest
@WithTestResource(StubKeycloak.class)
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
class KeyApiComponentTest {

    private static final String KEYS = "/api/v1/api-keys";
    private final Instant later = Instant.now().plus(Duration.ofDays(30));

    /** A bucket of its own for each test. */
    private final String user = "administrator " + UUID.randomUUID();

    private RequestSpecification as(String... permissions) {
        return given().auth().oauth2(Tokens.user(user).permissions(permissions).sign());
    }

    private RequestSpecification asAdministrator() {
        return as("api-key:manage", "role:grant", "kpi:read");
    }

    private static String wanted(Object end) {
        return "{\"name\": \"Web shop\", \"roles\": [\"analyst\"], \"expiresAt\": \"" + end
                + "\", \"allowedAddresses\": [\"127.0.0.1\"]}";
    }

    private ValidatableResponse make(String body) {
        return asAdministrator()
                .contentType("application/json")
                .body(body)
                .post(KEYS)
                .then();
    }

    private static int statusWith(String key) {
        return given().header("X-Api-Key", key).get("/api/v1/leads").statusCode();
    }

    @Test
    void aKeyIsMadeAndShownOnce() {
        var made = make(wanted(later))
                .statusCode(201)
                .header("Location", notNullValue())
                .header("Cache-Control", equalTo("no-store"))
                .body("apiKey.status", equalTo("ACTIVE"))
                .body("apiKey.roles", contains("analyst"))
                .body("apiKey.allowedAddresses", contains("127.0.0.1"))
                .body("apiKey.createdBy", equalTo(Tokens.idOf(user).toString()))
                .extract();
        String key = made.path("key");
        var secret = PresentedKey.of(key).orElseThrow().secret();

        assertThat(statusWith(key)).isEqualTo(200);
        assertThat(asAdministrator().get(made.header("Location")).asString())
                .contains("\"ACTIVE\"")
                .doesNotContain(secret);
        assertThat(asAdministrator().get(KEYS).asString())
                .contains(made.<String>path("apiKey.id"))
                .doesNotContain(secret, "secret\"");
    }

    @Test
    void aRotatedKeyHasANewSecretAndTheOldOneEndsAtOnce() {
        String old = make(wanted(later)).statusCode(201).extract().path("key");
        assertThat(statusWith(old)).isEqualTo(200);
        var id = PresentedKey.of(old).orElseThrow().id();

        String now = asAdministrator()
                .post(KEYS + "/" + id + "/rotate")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("apiKey.id", equalTo(id.toString()))
                .extract()
                .path("key");

        assertThat(statusWith(old)).isEqualTo(401);
        assertThat(statusWith(now)).isEqualTo(200);
    }

    @Test
    void aRevokedKeyEndsAtOnceAndForGood() {
        String key = make(wanted(later)).statusCode(201).extract().path("key");
        assertThat(statusWith(key)).isEqualTo(200);
        var one = KEYS + "/" + PresentedKey.of(key).orElseThrow().id();

        asAdministrator()
                .post(one + "/revoke")
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"))
                .body("roles", empty())
                .body("revokedAt", notNullValue());

        assertThat(statusWith(key)).isEqualTo(401);
        asAdministrator().post(one + "/revoke").then().statusCode(409).body("code", equalTo("api-key.revoked"));
        asAdministrator().post(one + "/rotate").then().statusCode(409).body("code", equalTo("api-key.revoked"));
    }

    @Test
    void anEndedKeyGetsNoNewSecretAndMayBeRevoked() {
        var one =
                KEYS + "/" + StoredKey.until(Instant.now().minusSeconds(1), "").id();

        asAdministrator().post(one + "/rotate").then().statusCode(409).body("code", equalTo("api-key.expired"));
        asAdministrator().get(one).then().body("status", equalTo("EXPIRED"));
        asAdministrator().post(one + "/revoke").then().statusCode(200);
    }

    @Test
    void nobodyGetsByAKeyWhatHeMayNotHandOn() {
        var key = StoredKey.until(later, "");

        as("api-key:manage")
                .contentType("application/json")
                .body(wanted(later))
                .post(KEYS)
                .then()
                .statusCode(403)
                .body("code", equalTo("role.beyond-own"));
        as("api-key:manage")
                .post(KEYS + "/" + key.id() + "/rotate")
                .then()
                .statusCode(403)
                .body("code", equalTo("role.beyond-own"));
        assertThat(key.now().path("secret").asText()).isEqualTo(StoredKey.SECRET);
    }

    /** Else a key could be given more than it was made with, and services' accounts could be switched off. */
    @Test
    void theAccountOfAKeyIsNoUser() {
        String account = make(wanted(later)).statusCode(201).extract().path("apiKey.accountId");
        var user = "/api/v1/users/" + account;

        as("user:read").get(user).then().statusCode(404).body("code", equalTo("user.not-found"));
        as("role:grant", "kpi:read")
                .contentType("application/json")
                .body("{\"role\": \"analyst\"}")
                .post(user + "/grant")
                .then()
                .statusCode(404);
        as("user:write").post(user + "/suspend").then().statusCode(404);
    }

    @Test
    void aRoleThatThereIsNotIsNamed() {
        make(wanted(later).replace("analyst", "emperor"))
                .statusCode(422)
                .body("code", equalTo("role.unknown"))
                .body("violations.field", hasItem("roles"));
    }

    @ParameterizedTest
    @CsvSource({"P0D", "-P1D", "P367D", "P3660D"})
    void aKeyEndsInTheFutureAndWithinAYear(Duration fromNow) {
        make(wanted(Instant.now().plus(fromNow)))
                .statusCode(422)
                .body("code", equalTo("api-key.end-not-possible"))
                .body("violations.field", hasItem("expiresAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1/33", "127.0.0", "10.0.0.0/8,0.0.0.0/0", "127.0.0.1/x", ""})
    void anAddressThatIsNoneIsNamed(String address) {
        make(wanted(later).replace("127.0.0.1", address))
                .statusCode(422)
                .body("code", equalTo("api-key.address-unreadable"))
                .body("violations.field", hasItem("allowedAddresses"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name",
                "{\"name\": \" \", \"roles\": [\"analyst\"], \"expiresAt\": \"2027-01-01T00:00:00Z\"} | name",
                "{\"name\": \"A\", \"roles\": [], \"expiresAt\": \"2027-01-01T00:00:00Z\"} | roles",
                "{\"name\": \"A\", \"roles\": [\"analyst\"]} | expiresAt",
            })
    void aMalformedKeyNamesTheField(String body, String field) {
        make(body).statusCode(422).body("violations.field", hasItem(field));
    }

    @Test
    void whatIsTooLongIsRefused() {
        make(wanted(later).replace("Web shop", "a".repeat(101)))
                .statusCode(422)
                .body("violations.field", hasItem("name"));
        var many = "\"127.0.0.1\", ".repeat(50) + "\"127.0.0.1\"";
        make(wanted(later).replace("\"127.0.0.1\"", many)).statusCode(422);
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        make(wanted(later).replace("}", ", \"secret\": \"mine\"}")).statusCode(400);
    }

    @Test
    void aKeyThatThereIsNotIsNotFound() {
        var nobodys = KEYS + "/" + UUID.randomUUID();

        asAdministrator().get(nobodys).then().statusCode(404).body("code", equalTo("api-key.not-found"));
        asAdministrator().post(nobodys + "/rotate").then().statusCode(404);
        asAdministrator().post(nobodys + "/revoke").then().statusCode(404);
    }

    @Test
    void eachOperationAsksForItsPermission() {
        var one = KEYS + "/" + UUID.randomUUID();

        as("user:write").get(KEYS).then().statusCode(403).body("code", equalTo("permission.missing"));
        as("user:write").get(one).then().statusCode(403);
        as("user:write").post(one + "/rotate").then().statusCode(403);
        as("user:write").post(one + "/revoke").then().statusCode(403);
        as("user:write")
                .contentType("application/json")
                .body(wanted(later))
                .post(KEYS)
                .then()
                .statusCode(403);
        given().get(KEYS).then().statusCode(401);
    }
}
