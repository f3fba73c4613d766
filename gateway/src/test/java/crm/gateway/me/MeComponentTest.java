package crm.gateway.me;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import crm.gateway.StubServices;
import crm.testing.TokenTrust;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GTW-02: who am I, what may I, teams, language, zone. */
@QuarkusTest
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
class MeComponentTest {

    private static final String ME = "/api/v1/me";

    @Test
    void aCallerIsToldWhatTheTokenSays() {
        var token = Tokens.user("ayşe")
                .permissions("order:read", "invoice:read", "offline_access")
                .visibility("team")
                .visibility("own")
                .team("istanbul-sales")
                .department("sales/istanbul")
                .claim("name", "Ayşe Yılmaz");

        given().auth()
                .oauth2(token.sign())
                .get(ME)
                .then()
                .statusCode(200)
                .body("id", equalTo(Tokens.idOf("ayşe").toString()))
                .body("username", equalTo("ayşe"))
                .body("name", equalTo("Ayşe Yılmaz"))
                .body("permissions", contains("invoice:read", "order:read"))
                .body("visibility", equalTo("TEAM"))
                .body("teams", contains("istanbul-sales"))
                .body("departments", contains("sales/istanbul"));
    }

    @Test
    void whoMayNothingIsToldSo() {
        given().auth()
                .oauth2(Tokens.user("nobody").sign())
                .get(ME)
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("permissions", empty())
                .body("visibility", equalTo("OWN"))
                .body("teams", empty());
    }

    @ParameterizedTest
    @CsvSource({
        ", , tr, Europe/Istanbul",
        "en, , en, Europe/Istanbul",
        ", 'de, en;q=0.5', en, Europe/Istanbul",
        ", 'tr-TR, en;q=0.5', tr, Europe/Istanbul",
        ", fr, tr, Europe/Istanbul",
        "tr, en, tr, Europe/Istanbul",
        "en-GB, tr, en, Europe/Istanbul"
    })
    void theLanguageIsTheUsersElseTheRequests(String own, String asked, String language, String zone) {
        var token = own == null ? Tokens.user("u") : Tokens.user("u").claim("locale", own);
        var request = asked == null ? given() : given().header("Accept-Language", asked);

        request.auth()
                .oauth2(token.sign())
                .get(ME)
                .then()
                .body("language", equalTo(language))
                .body("timeZone", equalTo(zone));
    }

    @ParameterizedTest
    @CsvSource({"America/New_York, America/New_York", "Mars/Olympus, Europe/Istanbul"})
    void theZoneIsTheUsersWhereItIsKnown(String own, String zone) {
        given().auth()
                .oauth2(Tokens.user("u").claim("zoneinfo", own).sign())
                .get(ME)
                .then()
                .statusCode(200)
                .body("timeZone", equalTo(zone));
    }

    @Test
    void withoutAGoodTokenNothingIsTold() {
        given().get(ME).then().statusCode(401);
        Tokens.user("u")
                .refused()
                .forEach((what, token) ->
                        given().auth().oauth2(token).get(ME).then().statusCode(401));
    }
}
