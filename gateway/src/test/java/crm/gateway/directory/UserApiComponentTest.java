package crm.gateway.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import crm.gateway.StubServices;
import crm.testing.TokenTrust;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GTW-02: what is refused before Keycloak is asked, and what happens when it is away: no test starts one here. */
@QuarkusTest
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
class UserApiComponentTest {

    private static final String USERS = "/api/v1/users";
    private static final String ONE = USERS + "/019a1b2c-0000-7000-8000-000000000009";
    private static final String DENIZ =
            "{\"email\": \"deniz@example.com\", \"firstName\": \"Deniz\", \"lastName\": \"Kaya\"}";

    @ParameterizedTest
    @CsvSource({USERS, ONE, "/api/v1/teams", "/api/v1/departments", "/api/v1/roles"})
    void keycloakAwayIsAnOutageAndSaysWhenToComeAgain(String path) {
        as("user:read").get(path).then().statusCode(503).header("Retry-After", notNullValue());
        as("order:read").get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @Test
    void nobodyIsInvitedByHalves() {
        as("user:write")
                .contentType("application/json")
                .body(DENIZ)
                .post(USERS)
                .then()
                .statusCode(503);
    }

    @ParameterizedTest
    @CsvSource({
        "suspend, user:read",
        "reactivate, user:read",
        "deactivate, user:read",
        "grant, user:write",
        "revoke, user:write",
        "join, user:read",
        "leave, user:read",
        "move, role:grant"
    })
    void eachCommandAsksForItsPermission(String command, String another) {
        as(another)
                .contentType("application/json")
                .body("{}")
                .post(ONE + "/" + command)
                .then()
                .statusCode(403)
                .body("code", equalTo("permission.missing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | email",
                "{\"email\": \"no address\", \"firstName\": \"D\", \"lastName\": \"K\"} | email",
                "{\"email\": \"d@example.com\", \"firstName\": \" \", \"lastName\": \"K\"} | firstName",
                "{\"email\": \"d@example.com\", \"firstName\": \"D\", \"lastName\": \"K\", \"language\": \"de\"} | language",
            })
    void aMalformedInvitationNamesTheField(String body, String field) {
        as("user:write")
                .contentType("application/json")
                .body(body)
                .post(USERS)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(field));
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        as("user:write")
                .contentType("application/json")
                .body(DENIZ.replace("}", ", \"id\": \"1\"}"))
                .post(USERS)
                .then()
                .statusCode(400);
    }

    private static RequestSpecification as(String... permissions) {
        return given().auth()
                .oauth2(Tokens.user("admin").permissions(permissions).sign());
    }
}
