package crm.consent.refusal.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import crm.consent.permit.PermitComponentTest;
import crm.consent.permit.PermitProfile;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GET and POST /api/v1/refusals/{token}: CON-16. */
@QuarkusTest
@TestProfile(PermitProfile.class)
class RefusalComponentTest extends PermitComponentTest {

    private Recipient recipient;
    private Map<String, Object> permit;
    private String link;

    @BeforeEach
    void aMessageWasPermitted() {
        recipient = permitted();
        permit = asked(message(recipient));
        link = "/api/v1/refusals/" + permit.get("refusalToken");
    }

    private static ValidatableResponse page(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType(startsWith("text/html"))
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("default-src 'none'"), not(containsString("unsafe"))))
                .header("Referrer-Policy", "strict-origin")
                .header("Cache-Control", "no-store");
    }

    private List<Map<String, Object>> withdrawals() {
        return TestDatabase.asService()
                .rows(
                        "select e.* from ledger_entry e join dispatch_permit p using (permission_id)"
                                + " where p.id = ? and e.action = 'WITHDRAW'",
                        permitId());
    }

    private UUID permitId() {
        return UUID.fromString((String) permit.get("permitId"));
    }

    /** Mail scanners follow links. */
    @Test
    void lookingChangesNothing() {
        page(given().get(link).then(), 200)
                .body(containsString("lang=\"tr\""))
                .body(containsString("Ticari ileti almak istemiyorum"))
                .body(containsString("Main brand"))
                .body(not(containsString(recipient.email())));
        given().head(link).then().statusCode(200);
        assertThat(withdrawals()).isEmpty();
        assertThat(asked(message(recipient))).containsEntry("decision", "PERMIT");
    }

    @Test
    void thePageSpeaksEnglishToThoseWhoAskForIt() {
        given().header("Accept-Language", "en-GB,tr;q=0.5")
                .get(link)
                .then()
                .body(containsString("lang=\"en\""))
                .body(containsString("I do not want commercial messages"));
        given().header("Accept-Language", "de,tr;q=0.9,en;q=0.8")
                .get(link)
                .then()
                .body(containsString("lang=\"tr\""));
    }

    /** One click, by the person, without logging in. */
    @Test
    void oneClickWithdraws() {
        page(given().contentType("application/x-www-form-urlencoded").post(link).then(), 200)
                .body(containsString("Reddiniz kaydedildi"));
        assertThat(withdrawals()).hasSize(1);
        assertThat(withdrawals().get(0))
                .containsEntry("actor_type", "SUBJECT")
                .containsEntry("source", "HS_EPOSTA")
                .containsEntry("origin_system", "refusal-link");
        assertThat(asked(message(recipient)).get("reasons")).isEqualTo(List.of("WITHDRAWN"));
    }

    /** RFC 8058 */
    @Test
    void theMailClientsOneClickWithdraws() {
        page(
                given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                        .body("List-Unsubscribe=One-Click")
                        .post(link)
                        .then(),
                200);
        page(given().multiPart("List-Unsubscribe", "One-Click").post(link).then(), 200);
        assertThat(withdrawals()).hasSize(1);
    }

    @Test
    void clickingAgainChangesNothing() {
        var first = given().post(link).then().statusCode(200).extract().asString();
        assertThat(given().post(link).then().statusCode(200).extract().asString())
                .isEqualTo(first);
        assertThat(withdrawals()).hasSize(1);
    }

    /** Refusing must always be possible, long after the permit. */
    @Test
    void anOldLinkStillRefusesALaterGrant() {
        age(permitId(), 3 * 365 * 24 * 3600);
        given().post(link).then().statusCode(200);
        var again = grantOf(recipient);
        again.put("effectiveAt", now());
        recorded(again);
        given().post(link).then().statusCode(200);
        assertThat(asked(message(recipient))).containsEntry("decision", "DENY");
    }

    @Test
    void aRefusalByLinkWaitsForItsAcknowledgementLikeAnyOther() {
        given().post(link).then().statusCode(200);
        var entry = withdrawals().get(0).get("id");
        staff().get("/api/v1/withdrawals/" + entry).then().body("acknowledgement", equalTo("PENDING"));
        reported(permitId(), "DISPATCHED");
        staff().get("/api/v1/withdrawals/" + entry).then().body("acknowledgement", equalTo("ACKNOWLEDGED"));
    }

    /** The page says the same whether it was made up, mistyped or of a message without consent. */
    @Test
    void aWrongLinkLeadsNowhere() {
        var token = (String) permit.get("refusalToken");
        var flipped = token.substring(0, 30) + (token.charAt(30) == 'A' ? 'B' : 'A') + token.substring(31);
        var ofAnother = token.substring(0, 20) + flipped.substring(20);
        var pages = List.of("x", flipped, ofAnother, token + "A", token.substring(1), "a".repeat(43), "ü").stream()
                .map(wrong -> {
                    page(given().get("/api/v1/refusals/" + wrong).then(), 404);
                    return page(given().post("/api/v1/refusals/" + wrong).then(), 404)
                            .extract()
                            .asString();
                })
                .distinct();
        assertThat(pages).hasSize(1);
        assertThat(withdrawals()).isEmpty();
    }
}
