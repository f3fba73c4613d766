package crm.gateway.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import crm.gateway.StubServices;
import crm.platform.web.ProblemTexts;
import crm.testing.TokenTrust;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The {@code type} of a problem answers a page, without a token. */
@QuarkusTest
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
class ProblemPagesComponentTest {

    @Test
    void theTypeOfAProblemLeadsToItsPageInBothLanguages() {
        String type = given().get("/api/v1/withdrawals")
                .then()
                .statusCode(401)
                .extract()
                .path("type");

        given().get(type)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Language", "en")
                .body(containsString("token.missing-or-invalid"), containsString("A valid bearer token is needed."));
        given().header("Accept-Language", "tr")
                .get(type)
                .then()
                .header("Content-Language", "tr")
                .body(containsString("<html lang=\"tr\">"), containsString("Geçerli bir erişim anahtarı"));
    }

    @Test
    void eachCodeHasAPageAndStandsInTheListOfAll() {
        var all = given().get("/problems").then().statusCode(200).extract().asString();

        assertThat(ProblemTexts.byCode()).isNotEmpty();
        ProblemTexts.byCode()
                .keySet()
                .forEach(code -> assertThat(all).contains("<code>" + code.replace("*", "…") + "</code>"));
        given().get("/problems/{code}", ProblemTexts.byCode().lastKey()).then().statusCode(200);
    }

    @Test
    void whatIsNoCodeIsNotShown() {
        given().header("Accept-Language", "tr")
                .get("/problems/{code}", "<b>nobody")
                .then()
                .statusCode(404)
                .body("code", equalTo("http.not-found"))
                .body("detail", equalTo("Böyle bir adres yok."))
                .body(not(containsString("nobody")));
    }
}
