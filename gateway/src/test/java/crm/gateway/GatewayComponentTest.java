package crm.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import crm.testing.TokenTrust;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GTW: the one door. */
@QuarkusTest
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
class GatewayComponentTest {

    private static final String PROBLEM = "application/problem+json";

    @TestHTTPResource
    URL gateway;

    private static RequestSpecification as(String user, String... permissions) {
        return given().auth().oauth2(Tokens.user(user).permissions(permissions).sign());
    }

    @Test
    void aRequestReachesTheOwnerWithPathQueryAndBodyAsTheyCame() {
        as("sales")
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"a\":1}")
                .post("/api/v1/leads/search?sort=-createdAt&q=%C4%B0stanbul")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/api/v1/leads/search?sort=-createdAt&q=%C4%B0stanbul"))
                .body("length", equalTo(7))
                .body("correlation", notNullValue());
    }

    @Test
    void identityHeadersOfAClientAreDropped() {
        as("sales")
                .header("X-User", "admin")
                .header("X-Forwarded-For", "10.0.0.1")
                .get("/api/v1/leads")
                .then()
                .statusCode(200)
                .body("user", equalTo("null"))
                .body("forwardedFor", equalTo("127.0.0.1"));
    }

    @Test
    void aConnectionIsNotUsedUntilItTimesOut() {
        var first = connectionToCustomer();
        var second = connectionToCustomer();
        var third = Awaitility.await("more than half the idle time-out without a request")
                .pollDelay(StubServices.IDLE_TIMEOUT.dividedBy(2).plusSeconds(2))
                .until(GatewayComponentTest::connectionToCustomer, connection -> true);

        assertThat(second).as("at once").isEqualTo(first);
        assertThat(third).as("after more than half the idle time-out").isNotEqualTo(first);
    }

    /** On a developer's machine only: {@code crm.local}. */
    @Test
    void theOperationsCanBeTriedByHand() {
        given().get("/swagger-ui")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("/openapi"));
    }

    /** ASVS 5: 3.4.3 to 3.4.6. What comes from a service, what the door refuses, and what is not there. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/leads", "/api/v1/unicorns", "/api/v1/surveys/abc", "/nowhere", "/api//v1", "/asyncapi"})
    void everyAnswerTellsABrowserNotToGuessNotToFrameAndNotToRefer(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    private static int connectionToCustomer() {
        return as("keep-alive")
                .get("/api/v1/leads")
                .then()
                .statusCode(200)
                .extract()
                .path("connection");
    }

    @Test
    void withoutATokenNothingPasses() {
        given().get("/api/v1/leads")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("token.missing-or-invalid"));
    }

    /** SUP-07, CON-15: the services behind it are away, so 503 says that the request got past the door. */
    @Test
    void whatALinkIsEnoughForNeedsNoToken() {
        given().get("/api/v1/surveys/abc").then().statusCode(503);
        given().get("/api/v1/refusals/abc").then().statusCode(503);
        given().get("/api/v1/survey-invitations").then().statusCode(401);
        given().get("/api/v1/withdrawals").then().statusCode(401);
    }

    @Test
    void everyForgedOrExpiredTokenIsRefused() {
        Tokens.user("sales").permissions("lead:read").refused().forEach((wrong, token) -> {
            var answer = given().auth().oauth2(token).get("/api/v1/leads");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.contentType()).as(wrong).startsWith(PROBLEM);
        });
    }

    @Test
    void aPathThatNobodyOwnsIsNotFound() {
        as("sales").get("/api/v1/unicorns").then().statusCode(404);
    }

    @Test
    void operationsOfAServiceAreReachedByItsName() {
        as("admin")
                .get("/api/v1/operations/customer/dead-letters?limit=5")
                .then()
                .statusCode(200)
                .body("uri", equalTo("/api/v1/operations/dead-letters?limit=5"));
        as("admin").get("/api/v1/operations/nobody/dead-letters").then().statusCode(404);
    }

    @Test
    void aServiceThatIsAwayAnswers503WithRetryAfter() {
        as("dpo")
                .get("/api/v1/service-requests")
                .then()
                .statusCode(503)
                .contentType(PROBLEM)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("service.unavailable"));
    }

    @Test
    void aJsonBodyOverTheLimitIsRefusedAndAnUploadOfThatSizePasses() {
        var large = new byte[1024 * 1024 + 1];
        as("sales")
                .contentType("application/json")
                .body(large)
                .post("/api/v1/leads")
                .then()
                .statusCode(413);
        as("sales")
                .contentType("text/csv")
                .body(large)
                .post("/api/v1/imports")
                .then()
                .statusCode(200)
                .body("length", equalTo(large.length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/leads/..;/orders",
                "/api/v1/leads/%2e%2e/orders",
                "/api/v1/leads%2forders",
                "/api//v1/leads",
                "/api/v1/leads\\orders",
                "/api/v1/leads/%5corders"
            })
    void aPathThatTwoParsersReadDifferentlyIsRefused(String path) throws IOException {
        assertThat(rawStatus(path)).startsWith("HTTP/1.1 400");
    }

    @Test
    void theRateIsToldAndExceedingItAnswers429() {
        as("sales").get("/api/v1/leads").then().header("RateLimit-Limit", notNullValue());
        var token = Tokens.user("greedy").sign();
        var refused = 0;
        for (int i = 0; i < GREEDY_REQUESTS && refused == 0; i++) {
            var answer = given().auth().oauth2(token).get("/api/v1/leads");
            if (answer.statusCode() == 429) {
                refused++;
                assertThat(answer.header("Retry-After")).isNotNull();
                assertThat(answer.jsonPath().getString("code")).isEqualTo("rate.exceeded");
            }
        }
        assertThat(refused).isOne();
    }

    private static final int GREEDY_REQUESTS = 50;

    @Test
    void theCatalogueIsOpen() {
        given().get("/openapi").then().statusCode(200).body(startsWith("openapi: 3.1"));
        given().get("/openapi/operations").then().statusCode(200).body(startsWith("openapi: 3.1"));
        given().get("/asyncapi.yaml").then().statusCode(200).body(startsWith("asyncapi: \"3."));
        given().get("/asyncapi").then().statusCode(200).body(containsString("crm.sales.order.v1"));
    }

    /** RestAssured would tidy the path before it is sent. */
    private String rawStatus(String path) throws IOException {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                    + Tokens.user("sales").sign() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
