package crm.consent;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import crm.testing.BackingServices;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The running service. The ledger cannot be emptied, so every test works with people and addresses of its own. */
@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
public abstract class ConsentComponentTest {

    protected static RequestSpecification staff() {
        return as("agent", "consent:grant", "consent:refuse", "permission:read");
    }

    protected static RequestSpecification auditor() {
        return as("auditor", "ledger:read");
    }

    protected static RequestSpecification as(String user, String... permissions) {
        return given().auth()
                .oauth2(Tokens.user(user)
                        .permissions(permissions)
                        .visibility("all")
                        .sign())
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en");
    }

    protected static String anHourAgo() {
        return Instant.now()
                .minus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    protected static Map<String, Object> evidence() {
        return Map.of("type", "SIGNED_PAPER_SCAN", "reference", "form-" + UUID.randomUUID(), "capturedAt", anHourAgo());
    }

    protected static Map<String, Object> grant(UUID person, String purpose) {
        var body = said("PROC", "GRANT");
        body.put("personId", known(person));
        body.put("purpose", purpose);
        body.put("evidence", evidence());
        return body;
    }

    protected static Map<String, Object> refusal(UUID person, String purpose) {
        var body = said("PROC", "REFUSE");
        body.put("personId", known(person));
        body.put("purpose", purpose);
        return body;
    }

    protected static Map<String, Object> grant(String phone) {
        var body = said("COMM", "GRANT");
        body.put("address", phone);
        body.put("channel", "MESAJ");
        body.put("evidence", evidence());
        return body;
    }

    protected static Map<String, Object> refusal(String phone) {
        var body = said("COMM", "REFUSE");
        body.put("address", phone);
        body.put("channel", "MESAJ");
        return body;
    }

    protected static Map<String, Object> withdrawal(UUID person, String purpose) {
        var body = refusal(person, purpose);
        body.remove("action");
        return body;
    }

    private static Map<String, Object> said(String family, String action) {
        var body = new HashMap<String, Object>();
        body.put("family", family);
        body.put("action", action);
        body.put("effectiveAt", anHourAgo());
        body.put("source", family.equals("COMM") ? "HS_WEB" : "STORE");
        return body;
    }

    /** As if the event of the registration had come. */
    protected static UUID known(UUID person) {
        return known(person, "owner", null);
    }

    protected static UUID known(UUID person, String owner, String team) {
        if (person != null) {
            TestDatabase.asService()
                    .update(
                            "insert into known_customer (customer_id, owner_user_id, owner_team) values (?, ?, ?) on conflict do nothing",
                            person,
                            Tokens.idOf(owner),
                            team);
        }
        return person;
    }

    protected static String newPhone() {
        return "+90532" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    }

    protected static ValidatableResponse record(Map<String, Object> body) {
        return staff().body(body).post("/api/v1/consents").then();
    }

    protected static UUID recorded(Map<String, Object> body) {
        return UUID.fromString(record(body).statusCode(201).extract().path("id"));
    }

    protected static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    protected static long entriesOf(UUID person) {
        return TestDatabase.asService().value("select count(*) from ledger_entry where person_id = ?", person);
    }

    protected static List<Map<String, Object>> eventsOf(UUID permissionId) {
        return TestDatabase.asMigration()
                .rows(
                        "select aggregate_version as version, type, payload from outbox where aggregate_id = ?"
                                + " order by aggregate_version",
                        permissionId);
    }
}
