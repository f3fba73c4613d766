package crm.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import crm.testing.Management;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SupportServiceComponentTest extends SupportComponentTest {

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void theServiceIsHealthyBesideItsDatabaseAndBroker(String check) {
        Management.given().get("/q/health/" + check).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void whatDoesNotExistIsAProblemWithACode() {
        given().auth()
                .oauth2(Tokens.user("support").sign())
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @Test
    void aGoodTokenIsAcceptedAndABadOneIsRefusedByTheServiceItself() {
        var administrator = Tokens.user("admin").permissions("dead-letter:redrive");

        assertThat(statusOfDeadLetters(administrator.sign())).isEqualTo(200);
        assertThat(statusOfDeadLetters(Tokens.user("sales").sign())).isEqualTo(403);
        administrator
                .refused()
                .forEach((why, token) ->
                        assertThat(statusOfDeadLetters(token)).as(why).isEqualTo(401));
    }

    private static int statusOfDeadLetters(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/operations/dead-letters")
                .statusCode();
    }
}
