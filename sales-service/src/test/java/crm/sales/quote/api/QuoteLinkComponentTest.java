package crm.sales.quote.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-05: the customer answers at a link that nobody can guess. */
@QuarkusTest
class QuoteLinkComponentTest extends QuoteComponentTest {

    @Test
    void whoeverHoldsTheLinkReadsTheQuoteAndNothingOfTheCustomer() {
        var sent = sent();
        asked(sent.token())
                .statusCode(200)
                .body("price.total.amount", equalTo("120.00"))
                .body("revision", equalTo(1))
                .body("customerId", nullValue())
                .body("id", nullValue());
        assertThat(TestDatabase.asMigration().<String>value("select link_hash from quote where id = ?", sent.id()))
                .hasSize(64)
                .doesNotContain(sent.token());
    }

    @Test
    void aQuoteIsAcceptedOnceByItsLinkAndThenTheLinkLeadsNowhere() {
        var sent = sent();
        answered(sent.token(), "accept", null).statusCode(200);

        read(sent.id()).body("status", equalTo("ACCEPTED"));
        requireNeutral(sent.token());
        assertThat(eventTypesOf(sent.id())).endsWith("quote.sent.v1", "quote.accepted.v1");
        assertThat(TestDatabase.asMigration()
                        .rows(
                                "select actor from audit where subject_id = ? and action = 'crm.sales.quote.accepted.v1'",
                                sent.id().toString()))
                .singleElement()
                .satisfies(row -> assertThat((String) row.get("actor")).doesNotStartWith("user:"));
    }

    @Test
    void aQuoteIsDeclinedByItsLinkWithAReasonThatIsToldAndAWordThatIsNot() {
        var sent = sent();
        refused(answered(sent.token(), "decline", Map.of()), 422, "request.invalid");
        refused(
                answered(sent.token(), "decline", Map.of("reason", "PRICE", "comment", "x".repeat(1001))),
                422,
                "request.invalid");
        answered(sent.token(), "decline", Map.of("reason", "DELIVERY_TIME", "comment", "Çok geç.\nÜzgünüm."))
                .statusCode(200);

        read(sent.id())
                .body("status", equalTo("REJECTED"))
                .body("declineReason", equalTo("DELIVERY_TIME"))
                .body("declineComment", equalTo("Çok geç.\nÜzgünüm."));
        assertThat(eventsOf(sent.id()).toString()).contains("DELIVERY_TIME").doesNotContain("Üzgünüm");
        requireNeutral(sent.token());
    }

    /** SAL-05: who has lost the link sends the quote again, and the link of before is good for nothing. */
    @Test
    void aNewLinkTakesThePlaceOfTheOneBefore() {
        var first = sent();
        var link = done(first.id(), "send").extract().header("Link");
        var second = link.replaceFirst("^</api/v1/quote-links/([^>]+)>.*$", "$1");

        refused(asked(first.token()), 404, "quote-link.not-found");
        asked(second).statusCode(200);
        assertThat(eventTypesOf(first.id())).endsWith("quote.sent.v1", "quote.sent.v1");
    }

    /** SAL-05: used, expired, superseded or forged are one answer. */
    @Test
    void aLinkThatLeadsNowhereDoesNotSayWhy() {
        var superseded = sent();
        done(superseded.id(), "revise");
        requireNeutral(superseded.token());
        var passed = sent();
        TestDatabase.asMigration().update("update quote set valid_until = current_date - 3 where id = ?", passed.id());
        requireNeutral(passed.token());
        requireNeutral("A".repeat(43));
        requireNeutral(superseded.id().toString());
        assertThat(eventTypesOf(superseded.id())).endsWith("quote.revised.v1");
    }

    private static void requireNeutral(String token) {
        var forged = asked(UUID.randomUUID().toString()).extract().<String>path("detail");
        refused(asked(token), 404, "quote-link.not-found");
        asked(token).body("detail", equalTo(forged));
        refused(answered(token, "accept", null), 404, "quote-link.not-found");
        refused(answered(token, "decline", Map.of("reason", "PRICE")), 404, "quote-link.not-found");
    }

    private static ValidatableResponse asked(String token) {
        return given().get(LINKS + "/" + token).then();
    }

    private static ValidatableResponse answered(String token, String command, Map<String, Object> body) {
        var caller = given().contentType(ContentType.JSON);
        return (body == null ? caller : caller.body(body))
                .post(LINKS + "/" + token + "/" + command)
                .then();
    }
}
