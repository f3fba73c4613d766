package crm.support;

import static io.restassured.RestAssured.given;

import crm.testing.BackingServices;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The running service with its real database and broker; the application starts once for all of these tests. */
@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
public abstract class SupportComponentTest {

    protected static final String REQUESTS = "/api/v1/service-requests";
    protected static final String MESSAGES = "/api/v1/service-request-messages";

    protected static final String[] EVERYTHING = {
        "service-request:read", "service-request:write", "service-request:assign", "service-request:resolve",
        "survey:invite", "sla-policy:read", "sla-policy:write", "import:run"
    };

    /** Sees everything and may do everything that support has to offer. */
    protected static RequestSpecification manager() {
        return as(
                Tokens.user("manager").permissions(EVERYTHING).visibility("all").team("istanbul-service"));
    }

    /** The same permissions, but only for what is their own. */
    protected static RequestSpecification stranger() {
        return as(Tokens.user("stranger")
                .permissions(EVERYTHING)
                .visibility("own")
                .team("izmir-service"));
    }

    protected static RequestSpecification permittedOnly(String... permissions) {
        return as(Tokens.user("limited").permissions(permissions).visibility("all"));
    }

    protected static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
    }

    /** A customer of the manager, as the event of a registration would have left it. */
    protected static UUID aKnownCustomer() {
        var id = UUID.randomUUID();
        TestDatabase.asMigration()
                .update(
                        "insert into known_customer (customer_id, owner_user_id, owner_team) values (?, ?, ?)",
                        id,
                        Tokens.idOf("manager"),
                        "istanbul-service");
        return id;
    }

    /** A customer of this user, who is in no team. */
    protected static UUID aCustomerOf(String user) {
        var id = UUID.randomUUID();
        TestDatabase.asMigration()
                .update("insert into known_customer (customer_id, owner_user_id) values (?, ?)", id, Tokens.idOf(user));
        return id;
    }

    protected static UUID aCustomerKnownAs(String system, String externalId) {
        var id = aKnownCustomer();
        TestDatabase.asMigration()
                .update(
                        "insert into customer_ref (system, external_id, customer_id) values (?, ?, ?)",
                        system,
                        externalId,
                        id);
        return id;
    }

    protected static Map<String, Object> requestOf(UUID customerId, String type) {
        return new HashMap<>(Map.of(
                "type",
                type,
                "customerId",
                customerId,
                "channel",
                "CALL",
                "priority",
                "HIGH",
                "subject",
                "Late parcel"));
    }

    protected static UUID anOpen(String type) {
        return created(REQUESTS, requestOf(aKnownCustomer(), type));
    }

    /** Creates as the manager and answers the id. */
    protected static UUID created(String path, Object body) {
        var id =
                manager().body(body).post(path).then().statusCode(201).extract().<String>path("id");
        return UUID.fromString(id);
    }

    /** A verb as the manager, without a body of its own when {@code body} is null. */
    protected static ValidatableResponse act(UUID id, String verb, Object body) {
        var call = manager();
        return (body == null ? call : call.body(body))
                .post(REQUESTS + "/" + id + "/" + verb)
                .then();
    }

    protected static Map<String, Object> solution() {
        return Map.of(
                "code", "REPLACED", "text", "A new one is on its way.", "faultAccepted", true, "apologised", true);
    }

    protected static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", org.hamcrest.Matchers.equalTo(code));
    }

    /** What has been written for the topic of one aggregate, in order. */
    protected static List<Map<String, Object>> eventsOf(UUID aggregateId) {
        return TestDatabase.asMigration()
                .rows(
                        "select aggregate_version as version, type, payload, occurred_at from outbox"
                                + " where aggregate_id = ? order by aggregate_version",
                        aggregateId);
    }

    protected static List<String> eventTypesOf(UUID aggregateId) {
        return eventsOf(aggregateId).stream()
                .map(event -> ((String) event.get("type"))
                        .replaceFirst("crm\\.support\\.(service-request\\.)?", "")
                        .replace(".v1", ""))
                .toList();
    }
}
