package crm.sales.opportunity.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import crm.sales.SalesComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-10, SAL-11, SAL-21 */
@QuarkusTest
class OpportunityApiComponentTest extends SalesComponentTest {

    @Test
    void anOpportunityMovesThroughTheMainPipelineAndIsWon() {
        var answer = manager()
                .body(request(aKnownCustomer()))
                .post(OPPORTUNITIES)
                .then()
                .statusCode(201);
        answer.header("ETag", "\"1\"").body("stage", equalTo("QUALIFYING")).body("status", equalTo("OPEN"));
        var id = UUID.fromString(answer.extract().path("id"));
        var path = OPPORTUNITIES + "/" + id;

        move(path, 1, "NEGOTIATING").statusCode(200).header("ETag", "\"2\"");
        manager()
                .body(Map.of("amount", money("118000")))
                .post(path + "/win")
                .then()
                .statusCode(200)
                .body("status", equalTo("WON"))
                .body("amount.amount", equalTo("118000.00"));
        manager()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("stageHistory.stage", contains("QUALIFYING", "NEGOTIATING"))
                .body("stageHistory[0].days", equalTo(0.0f));

        assertThat(eventTypesOf(id))
                .containsExactly("opportunity.opened.v1", "opportunity.stage-changed.v1", "opportunity.won.v1");
        assertThat((String) eventsOf(id).get(2).get("payload"))
                .contains("\"118000.00\"")
                .doesNotContain("Renewal");
    }

    @Test
    void alostOpportunityIsReopened() {
        var path = OPPORTUNITIES + "/" + opened();
        refused(
                manager()
                        .body(Map.of("reason", "too dear"))
                        .post(path + "/lose")
                        .then(),
                422,
                "reason.not-a-code");
        manager()
                .body(Map.of("reason", "PRICE"))
                .post(path + "/lose")
                .then()
                .statusCode(200)
                .body("lostReason", equalTo("PRICE"));
        refused(move(path, 2, "PROPOSING"), 409, "opportunity.not-open");
        refused(manager().post(path + "/win").then(), 409, "opportunity.not-open");
        manager()
                .post(path + "/reopen")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("lostReason", nullValue());
        refused(manager().post(path + "/reopen").then(), 409, "opportunity.already-open");
    }

    @Test
    void winningWithoutAnAmountIsRefused() {
        var id = created(OPPORTUNITIES, Map.of("customerId", aKnownCustomer(), "name", "Renewal"));
        refused(manager().post(OPPORTUNITIES + "/" + id + "/win").then(), 409, "opportunity.amount-required");
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var path = OPPORTUNITIES + "/" + opened();
        refused(
                manager()
                        .body(Map.of("stage", "PROPOSING"))
                        .post(path + "/move")
                        .then(),
                428,
                "if-match.required");
        refused(manager().body(Map.of("name", "New")).patch(path).then(), 428, "if-match.required");
        refused(move(path, 7, "PROPOSING"), 412, "version.stale");
        refused(move(path, 1, "DREAMING"), 422, "opportunity.unknown-stage");
        refused(move(path, 1, "QUALIFYING"), 409, "opportunity.already-in-stage");
    }

    @Test
    void nameDateAndAmountArePatched() {
        var id = opened();
        var path = OPPORTUNITIES + "/" + id;
        var patch = Map.of("name", "Renewal, two years", "expectedCloseDate", "2026-12-18", "amount", money("90000"));
        manager()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("name", equalTo("Renewal, two years"));
        refused(
                manager()
                        .header("If-Match", "\"3\"")
                        .body(Map.of("status", "WON"))
                        .patch(path)
                        .then(),
                400,
                "request.unknown-property");
        refused(
                manager()
                        .header("If-Match", "\"3\"")
                        .body(Map.of("name", " "))
                        .patch(path)
                        .then(),
                422,
                "request.invalid");
        refused(
                manager()
                        .header("If-Match", "\"3\"")
                        .body(Map.of("amount", money("-5")))
                        .patch(path)
                        .then(),
                422,
                "money.negative");
        assertThat(eventTypesOf(id))
                .containsExactly("opportunity.opened.v1", "opportunity.updated.v1", "opportunity.amount-changed.v1");
    }

    @Test
    void nullTakesTheDateAwayAndNothingElse() {
        var path = OPPORTUNITIES + "/" + opened();
        patch(path, 1, "{\"expectedCloseDate\": \"2026-12-18\"}")
                .statusCode(200)
                .body("expectedCloseDate", equalTo("2026-12-18"));
        patch(path, 2, "{\"expectedCloseDate\": null}")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("expectedCloseDate", nullValue())
                .body("amount.amount", notNullValue());
        refused(patch(path, 3, "{\"name\": null}"), 422, "request.invalid");
        refused(patch(path, 3, "{\"amount\": null}"), 422, "request.invalid");
        refused(patch(path, 3, "[1]"), 400, "request.unreadable");
        patch(path, 3, "{}").statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void theNextStepIsPatchedShownAndTakenAway() {
        var id = opened();
        var path = OPPORTUNITIES + "/" + id;
        patch(path, 1, "{\"nextStep\": \"Send the offer\"}")
                .statusCode(200)
                .body("nextStep", equalTo("Send the offer"));
        manager()
                .get(OPPORTUNITIES + "?limit=200&sort=-openedAt")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }.nextStep", equalTo("Send the offer"));
        patch(path, 2, "{\"amount\": {\"amount\": \"1.00\", \"currency\": \"TRY\"}}")
                .statusCode(200)
                .body("nextStep", equalTo("Send the offer"));
        refused(patch(path, 3, "{\"nextStep\": \"" + "x".repeat(501) + "\"}"), 422, "request.invalid");
        refused(patch(path, 3, "{\"nextStep\": \" \"}"), 422, "request.invalid");
        patch(path, 3, "{\"nextStep\": null}").statusCode(200).body("nextStep", nullValue());
        manager().get(path).then().body("nextStep", nullValue());
        assertThat(eventTypesOf(id))
                .containsExactly(
                        "opportunity.opened.v1",
                        "opportunity.updated.v1",
                        "opportunity.amount-changed.v1",
                        "opportunity.updated.v1");
        assertThat(eventsOf(id)).noneMatch(event -> ((String) event.get("payload")).contains("Send the offer"));
    }

    @Test
    void whoMayNotSeeItFindsNothingAndWhoMayNotDoItIsTold() {
        var path = OPPORTUNITIES + "/" + opened();
        refused(stranger().get(path).then(), 404, "opportunity.not-found");
        refused(stranger().post(path + "/win").then(), 404, "opportunity.not-found");
        refused(permittedOnly("opportunity:read").post(path + "/win").then(), 403, "permission.missing");
        refused(permittedOnly("opportunity:write").get(path).then(), 403, "permission.missing");
        stranger().get(OPPORTUNITIES).then().statusCode(200).body("items", hasSize(0));
        refused(stranger().body(request(aKnownCustomer())).post(OPPORTUNITIES).then(), 422, "customer.unknown");
    }

    /** As who may see the lead at customer-service: those of its owner. */
    @Test
    void aLeadThatIsNotThereOrNotVisibleIsRefusedWithItsField() {
        var customer = aKnownCustomer();
        var lead = UUID.randomUUID();
        TestDatabase.asService()
                .update(
                        "insert into known_record (kind, id, owner_user_id) values ('lead', ?, ?)",
                        lead,
                        Tokens.idOf("somebody"));
        var body = new HashMap<String, Object>(request(customer));
        body.put("leadId", UUID.randomUUID());
        var unknown = manager().body(body).post(OPPORTUNITIES).then();
        refused(unknown, 422, "lead.unknown");
        unknown.body("violations.field", contains("leadId"));

        body.put("leadId", lead);
        manager().body(body).post(OPPORTUNITIES).then().statusCode(201);
        TestDatabase.asMigration()
                .update(
                        "update known_customer set owner_user_id = ? where customer_id = ?",
                        Tokens.idOf("stranger"),
                        customer);
        refused(stranger().body(body).post(OPPORTUNITIES).then(), 422, "lead.unknown");
    }

    @Test
    void anUnknownCustomerOrPipelineAndABodyThatMakesNoSenseAreRefused() {
        refused(manager().body(request(UUID.randomUUID())).post(OPPORTUNITIES).then(), 422, "customer.unknown");
        var elsewhere = Map.of("customerId", aKnownCustomer(), "name", "Renewal", "pipelineId", UUID.randomUUID());
        refused(manager().body(elsewhere).post(OPPORTUNITIES).then(), 422, "opportunity.unknown-pipeline");
        refused(
                manager()
                        .body(Map.of("customerId", "me", "name", "Renewal"))
                        .post(OPPORTUNITIES)
                        .then(),
                400,
                "request.unreadable");
        refused(manager().body(Map.of("name", "Renewal")).post(OPPORTUNITIES).then(), 422, "request.invalid");
    }

    @Test
    void theBoardIsAListByStage() {
        var customer = aKnownCustomer();
        var one = created(OPPORTUNITIES, request(customer));
        created(OPPORTUNITIES, request(customer));
        move(OPPORTUNITIES + "/" + one, 1, "PROPOSING").statusCode(200);

        manager()
                .queryParam("filter[customerId]", customer)
                .queryParam("filter[stage]", "PROPOSING")
                .get(OPPORTUNITIES)
                .then()
                .statusCode(200)
                .body("items.id", contains(one.toString()))
                .body("items[0].probability", equalTo(50));
        manager()
                .get("/api/v1/pipelines")
                .then()
                .statusCode(200)
                .body("items[0].stages.key", contains("QUALIFYING", "PROPOSING", "NEGOTIATING"));
    }

    @Test
    void theSameKeyMovesOnce() {
        var path = OPPORTUNITIES + "/" + opened();
        var key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            manager()
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("stage", "PROPOSING"))
                    .post(path + "/move")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"");
        }
        refused(
                manager()
                        .header("Idempotency-Key", key)
                        .header("If-Match", "\"2\"")
                        .body(Map.of("stage", "NEGOTIATING"))
                        .post(path + "/move")
                        .then(),
                422,
                "idempotency-key.reused");
    }

    private static UUID opened() {
        return created(OPPORTUNITIES, request(aKnownCustomer()));
    }

    private static ValidatableResponse move(String path, int version, String stage) {
        return manager()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("stage", stage))
                .post(path + "/move")
                .then();
    }

    private static Map<String, Object> request(UUID customerId) {
        return Map.of("customerId", customerId, "name", "Renewal", "amount", money("125000"));
    }

    private static ValidatableResponse patch(String path, int version, String body) {
        return manager()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path)
                .then();
    }
}
