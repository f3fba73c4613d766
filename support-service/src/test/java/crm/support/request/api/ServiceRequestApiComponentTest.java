package crm.support.request.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import crm.support.SupportComponentTest;
import crm.testing.ContractAssert;
import crm.testing.TestDatabase;
import crm.testing.TestTopics;
import crm.testing.TestUsers;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SUP-02, SUP-15, SUP-21, SUP-22 */
@QuarkusTest
class ServiceRequestApiComponentTest extends SupportComponentTest {

    @Test
    void aRequestIsTakenDownWithItsDueTime() {
        var customer = aKnownCustomer();
        manager()
                .body(requestOf(customer, "REQUEST"))
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("number", startsWith("SR-"))
                .body("status", equalTo("NEW"))
                .body("assigneeUserId", nullValue())
                .body("answerDueAt", nullValue())
                .body("resolutionDueAt", notNullValue());
    }

    @Test
    void anOpenComplaintHasAnOwnerAndAnAnswerDeadlineAndTheDatabaseInsists() {
        var id = anOpen("COMPLAINT");
        manager()
                .get(REQUESTS + "/" + id)
                .then()
                .body("assigneeUserId", equalTo(Tokens.idOf("manager").toString()))
                .body("answerDueAt", notNullValue());
        assertThat(eventTypesOf(id)).containsExactly("opened", "sla-applied", "sla-applied", "assigned");

        for (var column : new String[] {"assignee_user_id", "answer_due_at"}) {
            assertThatThrownBy(() -> TestDatabase.asService()
                            .update("update service_request set " + column + " = null where id = ?", id))
                    .hasMessageContaining("check constraint");
        }
    }

    @Test
    void anAgentTakesWhatIsNobodysAndNothingElse() {
        var id = anOpen("REQUEST");
        var agent = Tokens.user("agent")
                .permissions("service-request:read", "service-request:write")
                .visibility("all");

        as(agent)
                .post(REQUESTS + "/" + id + "/take")
                .then()
                .statusCode(200)
                .body("assigneeUserId", equalTo(Tokens.idOf("agent").toString()))
                .body("status", equalTo("ASSIGNED"));
        refused(manager().post(REQUESTS + "/" + id + "/take").then(), 409, "service-request.already-assigned");
        refused(
                manager().post(REQUESTS + "/" + anOpen("COMPLAINT") + "/take").then(),
                409,
                "service-request.already-assigned");
        refused(manager().post(REQUESTS + "/" + UUID.randomUUID() + "/take").then(), 404, "service-request.not-found");

        assertThat(eventTypesOf(id)).containsExactly("opened", "sla-applied", "assigned");
    }

    @Test
    void aRequestGoesItsWholeWay() {
        var id = anOpen("REQUEST");
        act(id, "assign", Map.of("assigneeUserId", TestUsers.aColleague()))
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"));
        act(id, "answers", Map.of("text", "Which address?")).statusCode(200).body("status", equalTo("IN_PROGRESS"));
        act(id, "wait", null).statusCode(200).body("status", equalTo("WAITING_CUSTOMER"));
        act(id, "contacts", Map.of("text", "Kadıköy.")).statusCode(200).body("contactCount", equalTo(2));
        act(id, "wait", null).statusCode(200);
        act(id, "resume", null).statusCode(200).body("status", equalTo("IN_PROGRESS"));
        act(id, "resolve", solution()).statusCode(200).body("resolution.code", equalTo("REPLACED"));
        act(id, "close", null).statusCode(200).body("status", equalTo("CLOSED"));
        act(id, "reopen", null).statusCode(200).body("reopenCount", equalTo(1)).body("resolvedAt", nullValue());
        act(id, "reject", Map.of("reason", "DUPLICATE")).statusCode(200).body("rejectReason", equalTo("DUPLICATE"));

        assertThat(eventTypesOf(id))
                .containsExactly(
                        "opened",
                        "sla-applied",
                        "assigned",
                        "first-answer-given",
                        "message-sent",
                        "awaiting-customer",
                        "sla-paused",
                        "message-received",
                        "resumed",
                        "sla-resumed",
                        "awaiting-customer",
                        "sla-paused",
                        "resumed",
                        "sla-resumed",
                        "resolved",
                        "sla-fulfilled",
                        "closed",
                        "reopened",
                        "sla-applied",
                        "rejected");
        assertThat(eventsOf(id))
                .extracting(event -> event.get("version"))
                .doesNotHaveDuplicates()
                .hasSize(20);
        var resolved = JsonPath.from((String) eventsOf(id).get(14).get("payload"));
        assertThat(resolved.getBoolean("firstContact")).isFalse();
    }

    @Test
    void whatWasWrittenIsKeptForThoseWhoMaySeeItAndIsInNoEvent() {
        var id = anOpen("REQUEST");
        act(id, "assign", Map.of("assigneeUserId", TestUsers.aColleague())).statusCode(200);
        act(id, "answers", Map.of("text", "marker-4711")).statusCode(200);
        var path = MESSAGES + "?filter[requestId]=" + id;

        manager()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.text", contains("marker-4711"))
                .body("items.direction", contains("SENT"));
        stranger().get(path).then().statusCode(200).body("items", hasSize(0));
        assertThat(
                        TestDatabase.asMigration()
                                .<Long>value(
                                        "select count(*) from outbox where payload like '%marker-4711%' or payload like '%Late parcel%'"))
                .isZero();
    }

    @Test
    void aMessageIsNeverChanged() {
        assertThatThrownBy(() -> TestDatabase.asService().update("update request_message set text = 'other'"))
                .isInstanceOfSatisfying(
                        TestDatabase.RefusedByDatabase.class,
                        refused -> assertThat(refused.state()).isEqualTo("42501"));
    }

    /** An order is seen by those who see its customer, a product by everybody; nobody tells of assets yet. */
    @ParameterizedTest
    @CsvSource({"orderId, order", "productId, product", "assetId, asset"})
    void whatARequestIsAboutIsThereAndMayBeSeen(String field, String kind) {
        var id = UUID.randomUUID();
        var body = requestOf(aKnownCustomer(), "REQUEST");
        body.put(field, id);
        var unknown = manager().body(body).post(REQUESTS).then();
        refused(unknown, 422, kind + ".unknown");
        unknown.body("violations.field", contains(field));

        TestDatabase.asService()
                .update(
                        "insert into known_record (kind, id, customer_id) values (?, ?, ?)",
                        kind,
                        id,
                        kind.equals("order") ? aKnownCustomer() : null);
        body.put("customerId", aCustomerOf("somebody"));
        var somebody = as(Tokens.user("somebody").permissions(EVERYTHING).visibility("own"));
        var answer = somebody.body(body).post(REQUESTS).then();
        if (kind.equals("order")) {
            refused(answer, 422, "order.unknown");
            manager().body(body).post(REQUESTS).then().statusCode(201);
        } else {
            answer.statusCode(201);
        }
    }

    @Test
    void anOrderIsKnownByItsEventToThoseWhoSeeItsCustomer() {
        var customer = aKnownCustomer();
        var order = UUID.randomUUID();
        var sample = new String(ContractAssert.sample("crm.sales.order.created.v1"), StandardCharsets.UTF_8)
                .replaceFirst("\"orderId\"\\s*:\\s*\"[^\"]*\"", "\"orderId\":\"" + order + "\"")
                .replaceFirst("\"customerId\"\\s*:\\s*\"[^\"]*\"", "\"customerId\":\"" + customer + "\"");
        TestTopics.send(
                "crm.sales.order.v1",
                order.toString(),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "crm.sales.order.created.v1",
                        "ce_source", "/sales-service",
                        "ce_subject", order.toString(),
                        "ce_time", "2026-11-20T10:00:00Z",
                        "ce_aggregateversion", "1"),
                sample.getBytes(StandardCharsets.UTF_8));
        var body = requestOf(customer, "REQUEST");
        body.put("orderId", order);
        Awaitility.await("the event to arrive")
                .atMost(Duration.ofSeconds(30))
                .until(() -> manager().body(body).post(REQUESTS).statusCode() == 201);
    }

    @Test
    void aCustomerOfOthersIsAsUnknownAsNone() {
        var before = TestDatabase.asMigration().count("service_request");
        refused(
                manager()
                        .body(requestOf(UUID.randomUUID(), "REQUEST"))
                        .post(REQUESTS)
                        .then(),
                422,
                "customer.unknown");
        refused(
                stranger()
                        .body(requestOf(aKnownCustomer(), "REQUEST"))
                        .post(REQUESTS)
                        .then(),
                422,
                "customer.unknown");
        assertThat(TestDatabase.asMigration().count("service_request")).isEqualTo(before);
    }

    @Test
    void aRequestOfOthersIsNotThere() {
        var id = anOpen("REQUEST");
        var path = REQUESTS + "/" + id;
        refused(stranger().get(path).then(), 404, "service-request.not-found");
        refused(stranger().get(path + "/sla").then(), 404, "service-request.not-found");
        refused(stranger().body(solution()).post(path + "/resolve").then(), 404, "service-request.not-found");
        assertThat(eventTypesOf(id)).hasSize(2);
    }

    @Test
    void aStaleVersionIsRefused() {
        var id = anOpen("REQUEST");
        refused(
                manager()
                        .header("If-Match", "\"1\"")
                        .body(Map.of("assigneeUserId", TestUsers.aColleague()))
                        .post(REQUESTS + "/" + id + "/assign")
                        .then(),
                412,
                "version.stale");
    }

    @Test
    void theSameKeyOpensOneRequest() {
        var key = UUID.randomUUID().toString();
        var body = requestOf(aKnownCustomer(), "SUGGESTION");
        var first = manager()
                .header("Idempotency-Key", key)
                .body(body)
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        manager()
                .header("Idempotency-Key", key)
                .body(body)
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        body.put("type", "COMPLAINT");
        refused(
                manager()
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(REQUESTS)
                        .then(),
                422,
                "idempotency-key.reused");
    }

    @ParameterizedTest
    @CsvSource({
        "assign, service-request:write",
        "take, service-request:assign",
        "answers, service-request:assign",
        "contacts, service-request:read",
        "wait, service-request:read",
        "resume, service-request:resolve",
        "resolve, service-request:write",
        "close, service-request:write",
        "reopen, service-request:write",
        "reject, service-request:assign"
    })
    void everyVerbNeedsItsPermission(String verb, String another) {
        var id = anOpen("REQUEST");
        permittedOnly(another)
                .body("{}")
                .post(REQUESTS + "/" + id + "/" + verb)
                .then()
                .statusCode(403);
        assertThat(eventTypesOf(id)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "subject, ''",
        "type, WISH",
        "channel, PIGEON",
        "priority, MEDIUM",
        "topicCode, late parcel",
        "status, CLOSED",
        "customerId, me"
    })
    void whatMakesNoSenseIsRefused(String field, String value) {
        var body = requestOf(aKnownCustomer(), "REQUEST");
        body.put(field, value);
        var status = manager().body(body).post(REQUESTS).then().extract().statusCode();
        assertThat(status).isIn(400, 422);
    }

    @Test
    void aControlCharacterIsRefusedBeforeTheDatabaseRefusesIt() {
        var body = requestOf(aKnownCustomer(), "REQUEST");
        body.put("subject", "a\u0000b");
        refused(manager().body(body).post(REQUESTS).then(), 422, "request.invalid");
    }
}
