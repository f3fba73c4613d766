package crm.consent.registry;

import static org.assertj.core.api.Assertions.assertThat;

import crm.consent.ConsentComponentTest;
import crm.testing.TestDatabase;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;

/** The running service with a registry. */
abstract class RegistryComponentTest extends ConsentComponentTest {

    @AfterEach
    void mend() {
        faults(Map.of());
        TestDatabase.asMigration().update("delete from registry_halt");
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + System.getProperty(IysServer.PORT) + path;
    }

    static void faults(Map<String, Object> faults) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(faults)
                .post(url("/simulator/faults"))
                .then()
                .statusCode(204);
    }

    static void citizen(String phone, String status) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("recipient", phone, "type", "MESAJ", "status", status))
                .post(url("/simulator/citizen"))
                .then()
                .statusCode(200);
    }

    /** What the registry holds about a telephone, the oldest first. */
    static List<Map<String, Object>> movements(String phone) {
        return get("/simulator/movements", phone).getList("findAll { it.recipient == '" + phone + "' }");
    }

    static List<String> recipientsInOrder() {
        return get("/simulator/movements", null).getList("recipient");
    }

    static int tokenCalls() {
        return get("/simulator/statistics", null).getInt("tokenCalls");
    }

    private static JsonPath get(String path, String phone) {
        var request = RestAssured.given();
        return (phone == null ? request : request.queryParam("recipient", phone))
                .get(url(path))
                .jsonPath();
    }

    static UUID permission(Map<String, Object> body) {
        return UUID.fromString(record(body).statusCode(201).extract().path("permissionId"));
    }

    static Map<String, Object> withdrawal(String phone, String effectiveAt) {
        var body = refusal(phone);
        body.remove("action");
        body.put("effectiveAt", effectiveAt);
        return body;
    }

    static void withdraw(String phone, String effectiveAt) {
        staff().body(withdrawal(phone, effectiveAt))
                .post("/api/v1/withdrawals")
                .then()
                .statusCode(201);
    }

    static List<Map<String, Object>> items(UUID permission) {
        return TestDatabase.asService()
                .rows(
                        "select id, status, state, attempt, transaction_id, last_code, last_http from registry_outbox"
                                + " where permission_id = ? order by consent_date, ledger_seq",
                        permission);
    }

    static String states(UUID permission) {
        return String.join(
                " ",
                items(permission).stream()
                        .map(item -> item.get("status") + ":" + item.get("state"))
                        .toList());
    }

    /** {@code PERMIT CONSENT_GIVEN} */
    static String decision(UUID permission) {
        return TestDatabase.asService()
                .value(
                        "select decision || ' ' || array_to_string(reasons, ',') from permission_state where permission_id = ?",
                        permission);
    }

    static List<String> actions(UUID permission) {
        return TestDatabase.asService()
                .rows("select action from ledger_entry where permission_id = ? order by key_version", permission)
                .stream()
                .map(row -> (String) row.get("action"))
                .toList();
    }

    static void awaitStates(UUID permission, String expected) {
        awaitEqual(() -> states(permission), expected);
    }

    static void awaitDecision(UUID permission, String expected) {
        awaitEqual(() -> decision(permission), expected);
    }

    static void awaitEqual(Callable<String> actual, String expected) {
        Awaitility.await(expected)
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(actual.call()).isEqualTo(expected));
    }
}
