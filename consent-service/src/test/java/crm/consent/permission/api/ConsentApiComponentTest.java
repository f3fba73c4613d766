package crm.consent.permission.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import crm.consent.ConsentComponentTest;
import crm.testing.AddressExample;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /api/v1/consents and /api/v1/withdrawals. */
@QuarkusTest
class ConsentApiComponentTest extends ConsentComponentTest {

    private final UUID person = UUID.randomUUID();

    /** CON-05, CON-10 */
    @Test
    void aGrantWithEvidenceIsRecordedAndPermits() {
        var answer = record(grant(person, "ANALYTICS_INDIVIDUAL"))
                .statusCode(201)
                .body("decision", equalTo("PERMIT"))
                .body("reasons.code", contains("CONSENT_GIVEN"))
                .body("epoch", equalTo(1))
                .extract();
        var id = answer.<String>path("id");
        assertThat(answer.header("Location")).endsWith("/api/v1/consents/" + id);
        staff().get("/api/v1/consents/" + id)
                .then()
                .statusCode(200)
                .body("action", equalTo("GRANT"))
                .body("decision", equalTo("PERMIT"))
                .body("ledgerSeq", equalTo(answer.<Integer>path("ledgerSeq")));
    }

    /** The event carries ids and codes, counts the entries of its key, and no evidence reference. */
    @Test
    void everyEntryIsAnnouncedInItsOrder() {
        var body = grant(person, "PROFILING");
        var permission = UUID.fromString(record(body).statusCode(201).extract().path("permissionId"));
        staff().body(withdrawal(person, "PROFILING"))
                .post("/api/v1/withdrawals")
                .then()
                .statusCode(201);

        var events = eventsOf(permission);
        assertThat(events).extracting(event -> event.get("version")).containsExactly(1L, 2L);
        assertThat((String) events.get(0).get("payload"))
                .contains("\"decision\":\"PERMIT\"", "\"action\":\"GRANT\"", "\"personId\":\"" + person, "\"epoch\":1")
                .doesNotContain("form-");
        assertThat((String) events.get(1).get("payload"))
                .contains(
                        "\"decision\":\"DENY\"",
                        "\"action\":\"WITHDRAW\"",
                        "\"reasons\":[\"WITHDRAWN\"]",
                        "\"epoch\":2");
        assertThat(events).extracting(event -> event.get("type")).containsOnly("crm.consent.permission.changed.v1");
    }

    /** CON-14: fail closed until İYS confirms. */
    @Test
    void aConsumersGrantIsStoredAndDeniedUntilTheRegistryConfirms() {
        record(grant(newPhone()))
                .statusCode(201)
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("REGISTRY_NOT_CONFIRMED"));
    }

    /** CON-18: addresses and evidence stay in this database; events and headers hold neither. */
    @Test
    void theAddressStandsNowhereInClear() {
        var phone = newPhone();
        var permission =
                UUID.fromString(record(grant(phone)).statusCode(201).extract().path("permissionId"));
        assertThat(eventsOf(permission)).hasSize(1).first().asString().doesNotContain(phone.substring(3));
        var row = TestDatabase.asService()
                .rows(
                        "select * from ledger_entry e join contact_point c on c.id = e.contact_point_id where permission_id = ?",
                        permission);
        assertThat(row).hasSize(1).first().asString().doesNotContain(phone.substring(3));
    }

    @Test
    void aDeclarationByStaffIsKeptAndPermitsNothing() {
        var body = grant(person, "PREDICTION");
        body.put("evidence", Map.of("type", "STAFF_DECLARATION", "reference", "said so", "capturedAt", anHourAgo()));
        record(body)
                .statusCode(201)
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("STAFF_DECLARATION_ONLY"));
    }

    @Test
    void aGrantWithoutEvidenceIsRefusedAndLeavesNothing() {
        var body = grant(person, "PREDICTION");
        body.remove("evidence");
        refused(record(body), 422, "consent.evidence-missing");
        assertThat(entriesOf(person)).isZero();
    }

    @Test
    void theRefusalWinsAtTheSameSecond() {
        var granted = grant(person, "PROFILING");
        var denied = refusal(person, "PROFILING");
        denied.put("effectiveAt", granted.get("effectiveAt"));
        recorded(denied);
        record(granted).statusCode(201).body("decision", equalTo("DENY")).body("reasons.code", contains("REFUSED"));
    }

    /** K6, GDPR 7(3): a withdrawal needs less than a grant. */
    @Test
    void aWithdrawalNeedsNoEvidenceAndNoEarlierGrant() {
        staff().body(withdrawal(person, "PROFILING"))
                .post("/api/v1/withdrawals")
                .then()
                .statusCode(201)
                .body("decision", equalTo("DENY"))
                .body("reasons.code", contains("WITHDRAWN"));
    }

    /** T21, KVKK decision 2025/1072. */
    @Test
    void oneOtpProvesOneKindOfPermissionOnly() {
        var otp = Map.of("type", "OTP", "reference", "otp-" + UUID.randomUUID(), "capturedAt", anHourAgo());
        var processing = grant(person, "MARKETING_COMM");
        processing.put("evidence", otp);
        recorded(processing);
        var message = grant(newPhone());
        message.put("evidence", otp);
        refused(record(message), 409, "consent.otp-already-used");
    }

    /** CON-09: staff may always record a refusal, a grant only with the permission for it. */
    @Test
    void staffWithoutTheRightToGrantMayStillRefuse() {
        var refuser = as("trainee", "consent:refuse");
        refused(
                refuser.body(grant(person, "PROFILING"))
                        .post("/api/v1/consents")
                        .then(),
                403,
                "permission.missing");
        as("trainee", "consent:refuse")
                .body(refusal(person, "PROFILING"))
                .post("/api/v1/consents")
                .then()
                .statusCode(201);
    }

    @Test
    void othersMayRecordNothing() {
        for (var path : new String[] {"/api/v1/consents", "/api/v1/withdrawals"}) {
            refused(
                    as("marketing", "permission:read")
                            .body(refusal(person, "PROFILING"))
                            .post(path)
                            .then(),
                    403,
                    "permission.missing");
            RestAssured.given()
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(path)
                    .then()
                    .statusCode(401);
        }
        Tokens.user("agent")
                .permissions("consent:refuse")
                .refused()
                .forEach((wrong, token) -> RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body(refusal(person, "PROFILING"))
                        .post("/api/v1/consents")
                        .then()
                        .statusCode(401));
        assertThat(entriesOf(person)).isZero();
    }

    @Test
    void whatCannotBeReadIsRefused() {
        refused(staff().body("{\"family\":").post("/api/v1/consents").then(), 400, "request.unreadable");
        var unknown = grant(person, "PROFILING");
        unknown.put("decision", "PERMIT");
        refused(record(unknown), 400, "request.unknown-property");
        var family = grant(person, "PROFILING");
        family.put("family", "EVERYTHING");
        refused(record(family), 400, "request.unreadable");
        var action = grant(person, "PROFILING");
        action.put("action", "REGISTRY_CONFIRMED");
        refused(record(action), 400, "request.unreadable");
    }

    /** C44: a will is said by its word; the first of a list, by its place, is nobody's grant. */
    @ParameterizedTest
    @MethodSource
    void noNumberIsAWill(Object action) {
        var body = grant(person, "PROFILING");
        body.put("action", action);
        refused(record(body), 400, "request.unreadable");
        assertThat(entriesOf(person)).isZero();
    }

    static Stream<Object> noNumberIsAWill() {
        return Stream.of(0, 1, 0.0, "0", " ", true, List.of("GRANT"));
    }

    /** C43 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "1899-12-31T23:59:59Z",
                "9999-12-31T23:59:59Z",
                "+999999999-12-31T23:59:59Z"
            })
    void nobodySaidAnythingInYearsWithoutBusiness(String moment) {
        refusedField(refusal(person, "PROFILING"), "effectiveAt", moment, "value.out-of-range");
        assertThat(entriesOf(person)).isZero();
    }

    /** C20, C21: both forms of a domain are one permission, and what is no address is none. */
    @Test
    void addressesAreTakenAsTyped() {
        for (var example : AddressExample.all()) {
            var body = refusal(example.typed());
            body.put("channel", example.kind().equals("PHONE") ? "MESAJ" : "EPOSTA");
            if (example.isRefused()) {
                refused(record(body), 422, "consent.address-unreadable");
                continue;
            }
            var normalised = new HashMap<>(body);
            normalised.put("address", example.normalised());
            var permission = record(body).statusCode(201).extract().<String>path("permissionId");
            record(normalised).statusCode(201).body("permissionId", equalTo(permission));
        }
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsField() {
        refusedField(
                grant(person, "PROFILING"),
                "effectiveAt",
                Instant.now().plusSeconds(600).toString(),
                "consent.effective-in-future");
        refusedField(grant(person, "PROFILING"), "effectiveAt", "yesterday", "value.not-a-moment");
        refusedField(grant(person, "PROFILING"), "purpose", "WORLD_PEACE", "consent.unknown-purpose");
        refusedField(grant(person, "PROFILING"), "purpose", "COMMERCIAL_MESSAGE", "consent.unknown-purpose");
        refusedField(grant(person, "PROFILING"), "noticeVersion", "KVKK-0", "consent.unknown-notice");
        refusedField(grant(person, "PROFILING"), "source", "IYS_WEB", "consent.unknown-source");
        refusedField(grant(person, "PROFILING"), "personId", null, "value.not-null");
        refusedField(grant(newPhone()), "address", "not a number", "consent.address-unreadable");
        refusedField(grant(newPhone()), "channel", "EPOSTA", "consent.address-unreadable");
        refusedField(grant(newPhone()), "brand", "OTHER", "consent.unknown-brand");
        refusedField(grant(newPhone()), "effectiveAt", "2026-01-05T10:00:00Z", "consent.too-late-for-registry");
        refusedField(refusal(newPhone()), "effectiveAt", "2015-04-30T20:00:00Z", "consent.before-etk");
        assertThat(entriesOf(person)).isZero();
    }

    private static void refusedField(Map<String, Object> body, String field, Object value, String code) {
        var changed = new HashMap<>(body);
        changed.put(field, value);
        refused(record(changed).body("violations.code", hasItem(code)), 422, code);
    }

    @Test
    void missingFieldsAreNamed() {
        refused(
                staff().body("{}").post("/api/v1/consents").then().body("violations.field", hasItem("effectiveAt")),
                422,
                "request.invalid");
    }

    @Test
    void theSameKeyRecordsOnceAndRefusesAnotherBody() {
        var key = UUID.randomUUID().toString();
        var body = grant(person, "PROFILING");
        var first = staff().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/consents")
                .then()
                .statusCode(201)
                .extract();
        staff().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/consents")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.<String>path("id")))
                .header("Location", endsWith(first.<String>path("id")));
        assertThat(entriesOf(person)).isEqualTo(1);
        staff().header("Idempotency-Key", key)
                .body(refusal(person, "PROFILING"))
                .post("/api/v1/consents")
                .then()
                .statusCode(422);
        assertThat(entriesOf(person)).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        refused(staff().get("/api/v1/consents/" + UUID.randomUUID()).then(), 404, "consent.not-found");
        refused(
                as("x", "ledger:read")
                        .get("/api/v1/consents/" + UUID.randomUUID())
                        .then(),
                403,
                "permission.missing");
    }
}
