package crm.gateway.stream;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import crm.gateway.StubServices;
import crm.testing.TokenTrust;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GTW-10: what the door refuses; that it tells what it should is proven with the whole system. */
@QuarkusTest
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
class StreamComponentTest {

    private static ValidatableResponse watch(String query) {
        return given().auth()
                .oauth2(Tokens.user("watcher").permissions("order:read").sign())
                .get("/api/v1/stream" + query)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "'', watch.required",
        "?watch=, watch.required",
        "?watch=unicorns, watch.unknown",
        "?watch=orders&watch=order-costs, watch.unknown",
        "?watch=orders/1, watch.id-unreadable",
        "'?watch=leads,leads,leads,leads,leads,leads,leads,leads,leads,leads,leads,leads,leads,leads,leads,leads,leads,leads,leads,leads,leads', watch.too-many",
    })
    void whatCannotBeWatchedIsRefused(String query, String code) {
        watch(query).statusCode(422).body("code", equalTo(code)).body("violations[0].field", equalTo("watch"));
    }

    @Test
    void whoWatchesTheUnknownIsToldWhatCanBeWatched() {
        watch("?watch=unicorns").body("detail", containsString("service-requests"));
    }

    @Test
    void withoutATokenNothingIsWatched() {
        given().get("/api/v1/stream?watch=orders").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.user("watcher").permissions("order:read").expired())
                .get("/api/v1/stream?watch=orders")
                .then()
                .statusCode(401);
    }

    /** In this test there is no broker. */
    @Test
    void beforeTheBrokerHasSaidWhereTheTopicsEndNobodyListens() {
        watch("?watch=orders").statusCode(503).body("code", equalTo("stream.not-ready"));
    }
}
