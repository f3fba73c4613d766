package crm.consent.permit.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import crm.consent.permit.PermitComponentTest;
import crm.consent.permit.PermitProfile;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A restriction is in force at once and acknowledged when no older permit can be used any more. */
@QuarkusTest
@TestProfile(PermitProfile.class)
class AcknowledgementComponentTest extends PermitComponentTest {

    private static ValidatableResponse pending(ValidatableResponse answer) {
        return answer.statusCode(202)
                .body("decision", equalTo("DENY"))
                .body("acknowledgement", equalTo("PENDING"))
                .body("acknowledgedAt", nullValue());
    }

    private static ValidatableResponse acknowledged(String location) {
        return staff().get(location)
                .then()
                .statusCode(200)
                .body("acknowledgement", equalTo("ACKNOWLEDGED"))
                .body("acknowledgedAt", notNullValue());
    }

    @Test
    void aWithdrawalThatNobodyCouldOverlookIsAcknowledgedAtOnce() {
        var recipient = permitted();
        var another = permitted();
        permitFor(message(another)); // of no concern
        reported(permitFor(message(recipient)), "DISPATCHED");
        var location = withdraw(withdrawalOf(recipient))
                .statusCode(201)
                .body("acknowledgement", equalTo("ACKNOWLEDGED"))
                .body("acknowledgedAt", notNullValue())
                .extract()
                .header("Location");
        acknowledged(location);
        assertThat(asked(message(recipient))).containsEntry("decision", "DENY");
    }

    /** CON-15: in force with the commit; only the acknowledgement waits. */
    @Test
    void anOpenPermitDelaysTheAcknowledgementAndNothingElse() {
        var recipient = permitted();
        var permit = permitFor(message(recipient));
        var answer = pending(withdraw(withdrawalOf(recipient))).extract();
        var location = answer.header("Location");
        assertThat(location).endsWith("/api/v1/withdrawals/" + answer.path("id"));
        assertThat(asked(message(recipient)))
                .containsEntry("decision", "DENY")
                .containsEntry("reasons", java.util.List.of("WITHDRAWN"));
        staff().get(location).then().statusCode(200).body("acknowledgement", equalTo("PENDING"));
        assertThat(reported(permit, "DISPATCHED")).containsEntry("accepted", true);
        acknowledged(location);
    }

    /** A refusal recorded by staff is answered in the same way. */
    @Test
    void aRefusalWaitsToo() {
        var recipient = permitted();
        var permit = permitFor(message(recipient));
        var location = pending(record(refusalOf(recipient))).extract().header("Location");
        assertThat(location).contains("/api/v1/withdrawals/");
        reported(permit, "VOID");
        acknowledged(location);
    }

    /** Every permission that a permit rests on ends it. */
    @Test
    void theProcessingOfThePersonCountsAsWell() {
        for (var purpose : new String[] {"MARKETING_COMM", "PROFILING"}) {
            var recipient = permitted();
            recorded(grant(recipient.person(), "PROFILING"));
            var permit = permitFor(message(recipient, "profiled", true));
            var body = withdrawal(recipient.person(), purpose);
            body.put("effectiveAt", now());
            var location = pending(withdraw(body)).extract().header("Location");
            reported(permit, "FAILED");
            acknowledged(location);
        }
    }

    /** Nothing but rows: whoever answers, before or after a restart, answers the same. */
    @Test
    void anUnreportedPermitEndsWithItsLeaseAndTheDifferenceOfClocks() {
        var recipient = permitted();
        var permit = permitFor(message(recipient));
        var location = pending(withdraw(withdrawalOf(recipient))).extract().header("Location");
        age(permit, 31);
        staff().get(location).then().body("acknowledgement", equalTo("PENDING"));
        age(permit, 4);
        var at = Instant.parse(acknowledged(location).extract().path("acknowledgedAt"));
        assertThat(reported(permit, "DISPATCHED")).containsEntry("reason", "EXPIRED");
        assertThat(Instant.parse(acknowledged(location).extract().path("acknowledgedAt")))
                .isEqualTo(at);
    }

    @Test
    void aShortWaitIsPartOfTheRequest() {
        var recipient = permitted();
        var permit = permitFor(message(recipient));
        var location = withdraw(withdrawalOf(recipient)).extract().header("Location");
        reported(permit, "DISPATCHED");
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> acknowledged(location));
    }

    @Test
    void aRepeatedRequestHearsHowThingsStandNow() {
        var recipient = permitted();
        var permit = permitFor(message(recipient));
        var key = UUID.randomUUID().toString();
        var body = withdrawalOf(recipient);
        var first = pending(keyed(key, body)).extract();
        reported(permit, "DISPATCHED");
        keyed(key, body)
                .statusCode(201)
                .body("id", equalTo(first.<String>path("id")))
                .body("acknowledgement", equalTo("ACKNOWLEDGED"));
        assertThat(TestDatabase.asService()
                        .<Long>value(
                                "select count(*) from ledger_entry where permission_id = ? and action = 'WITHDRAW'",
                                UUID.fromString(first.path("permissionId"))))
                .isEqualTo(1);
    }

    private static ValidatableResponse keyed(String key, Map<String, Object> body) {
        return staff().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/withdrawals")
                .then();
    }

    /** A grant that came later is another epoch. */
    @Test
    void permitsOfALaterGrantDelayNothing() {
        var recipient = permitted();
        var body = withdrawalOf(recipient);
        body.put("effectiveAt", Instant.now().minusSeconds(60).toString());
        var location = withdraw(body).statusCode(201).extract().header("Location");
        var again = grantOf(recipient);
        again.put("effectiveAt", now());
        recorded(again);
        confirm(recipient);
        permitFor(message(recipient));
        acknowledged(location);
    }

    @Test
    void onlyRestrictionsAreFoundAndOnlyByThoseWhoMay() {
        var recipient = Recipient.anybody();
        var grant = recorded(grant(recipient.person(), "PROFILING"));
        refused(staff().get("/api/v1/withdrawals/" + grant).then(), 404, "withdrawal.not-found");
        refused(staff().get("/api/v1/withdrawals/" + UUID.randomUUID()).then(), 404, "consent.not-found");
        var id = withdraw(withdrawal(recipient.person(), "PROFILING")).extract().<String>path("id");
        for (var permission : new String[] {"consent:refuse", "permission:read"}) {
            as("reader", permission)
                    .get("/api/v1/withdrawals/" + id)
                    .then()
                    .statusCode(200)
                    .body("action", equalTo("WITHDRAW"));
        }
        refused(as("x", "ledger:read").get("/api/v1/withdrawals/" + id).then(), 403, "permission.missing");
        given().get("/api/v1/withdrawals/" + id).then().statusCode(401);
    }
}
