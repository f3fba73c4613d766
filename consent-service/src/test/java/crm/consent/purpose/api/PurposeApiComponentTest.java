package crm.consent.purpose.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import crm.consent.ConsentComponentTest;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** CON-03: a purpose has a name that people read. */
@QuarkusTest
class PurposeApiComponentTest extends ConsentComponentTest {

    private static final String PURPOSES = "/api/v1/purposes";

    @Test
    void thePurposesAreListedWithTheirNames() {
        given().auth()
                .oauth2(Tokens.user("reader").permissions("vocabulary:read").sign())
                .header("Accept-Language", "tr")
                .get(PURPOSES)
                .then()
                .statusCode(200)
                .body("items.code", hasItems("ANALYTICS_INDIVIDUAL", "PROFILING", "MARKETING_COMM"))
                .body("items.code", not(hasItem("COMMERCIAL_MESSAGE")))
                .body("items[0].code", equalTo("ANALYTICS_INDIVIDUAL"))
                .body("items[0].name", equalTo("Kişi düzeyinde analiz"))
                .body("items[0].names.en", equalTo("Analysis at the level of a person"))
                .body("items[0].retired", equalTo(false));
    }

    @Test
    void whoMayNotReadThemIsTold() {
        as("limited", "permission:read")
                .get(PURPOSES)
                .then()
                .statusCode(403)
                .body("code", equalTo("permission.missing"));
    }
}
