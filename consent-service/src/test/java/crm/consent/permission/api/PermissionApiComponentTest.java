package crm.consent.permission.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import crm.consent.ConsentComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** GET /api/v1/permissions and POST /api/v1/decisions/batch. */
@QuarkusTest
class PermissionApiComponentTest extends ConsentComponentTest {

    private static final int PROC_PURPOSES = 6;

    private final UUID person = known(UUID.randomUUID());

    private static Map<String, Object> about(UUID person, String purpose) {
        return Map.of("family", "PROC", "personId", person, "purpose", purpose);
    }

    private static Map<String, Object> about(String phone) {
        return Map.of("family", "COMM", "address", phone, "channel", "MESAJ");
    }

    private static io.restassured.response.ValidatableResponse decide(Object... items) {
        return staff().body(Map.of("items", List.of(items)))
                .post("/api/v1/decisions/batch")
                .then();
    }

    /** CON-12, CON-15, T2 */
    @Test
    void aPersonWhoWasNeverAskedIsDeniedForEveryPurpose() {
        staff().queryParam("personId", person)
                .get("/api/v1/permissions")
                .then()
                .statusCode(200)
                .body("items", hasSize(PROC_PURPOSES))
                .body("items.decision", everyItem(equalTo("DENY")))
                .body("items.reasons.code.flatten()", everyItem(equalTo("NOT_ASKED")));
    }

    @Test
    void aGrantForOnePurposeIsNoneForAnother() {
        recorded(grant(person, "ANALYTICS_INDIVIDUAL"));
        decide(
                        about(person, "ANALYTICS_INDIVIDUAL"),
                        about(person, "PREDICTION"),
                        about(UUID.randomUUID(), "ANALYTICS_INDIVIDUAL"))
                .statusCode(200)
                .body("advisory", equalTo(true))
                .body("items.decision", contains("PERMIT", "DENY", "DENY"));
    }

    /** T23 */
    @Test
    void aRefusalOfOnePersonBlocksTheSharedPhoneForTheOther() {
        var phone = newPhone();
        var ofA = refusal(phone);
        ofA.put("personId", person);
        recorded(ofA);
        var ofB = grant(phone);
        ofB.put("personId", known(UUID.randomUUID()));
        ofB.put("effectiveAt", ofA.get("effectiveAt"));
        recorded(ofB);
        decide(about(phone)).body("items[0].reasons.code", contains("REFUSED"));
        assertThat((Long) TestDatabase.asService()
                        .value("select count(*) from contact_point_link where person_id = ?", person))
                .isEqualTo(1);
    }

    @Test
    void anAddressIsFoundInAnySpellingAndTheLookUpIsAudited() {
        var phone = newPhone();
        recorded(refusal(phone));
        var spelling = "0" + phone.substring(3, 6) + " " + phone.substring(6);
        staff().queryParam("address", spelling)
                .get("/api/v1/permissions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].channel", equalTo("MESAJ"))
                .body("items[0].status", equalTo("REFUSED"));
        assertThat(TestDatabase.asMigration()
                        .rows("select * from audit where action = 'permission.looked-up-by-address' and subject_id ="
                                + " (select c.id::text from contact_point c join ledger_entry e on e.contact_point_id = c.id"
                                + " order by e.recorded_at desc limit 1)"))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain(phone.substring(3));
    }

    @Test
    void textsFollowTheLanguageAndCodesDoNot() {
        recorded(refusal(person, "PROFILING"));
        given().auth()
                .oauth2(Tokens.user("agent")
                        .permissions("permission:read")
                        .visibility("all")
                        .sign())
                .contentType(ContentType.JSON)
                .header("Accept-Language", "tr-TR,en;q=0.5")
                .body(Map.of("items", List.of(about(person, "PROFILING"))))
                .post("/api/v1/decisions/batch")
                .then()
                .body("items[0].reasons[0].code", equalTo("REFUSED"))
                .body("items[0].reasons[0].text", equalTo("Müşteri bu izni reddetti."));
        decide(about(person, "PROFILING"))
                .body("items[0].reasons[0].code", equalTo("REFUSED"))
                .body("items[0].reasons[0].text", equalTo("The customer refused."));
    }

    @Test
    void aSuppressionDeniesWhatWasGranted() {
        recorded(grant(person, "MARKETING_COMM"));
        TestDatabase.asService()
                .update(
                        "insert into suppression (id, kind, person_id, actor, created_at) values (?, 'COMPLAINT', ?, 'test', now())",
                        UUID.randomUUID(),
                        person);
        decide(about(person, "MARKETING_COMM"))
                .body("items[0].decision", equalTo("DENY"))
                .body("items[0].reasons.code", contains("SUPPRESSED"));
    }

    @Test
    void whatIsNotKnownIsDeniedAndNotAnError() {
        decide(
                        about(person, "WORLD_PEACE"),
                        about("call me"),
                        Map.of("family", "COMM", "address", newPhone(), "channel", "ARAMA", "brand", "X"))
                .statusCode(200)
                .body("items.decision", contains("DENY", "DENY", "DENY"))
                .body(
                        "items.reasons.code.flatten()",
                        contains("PURPOSE_UNKNOWN", "ADDRESS_UNREADABLE", "BRAND_UNKNOWN"));
    }

    @Test
    void aThousandKeysAreAnsweredAndOneMoreIsRefused() {
        var thousand = Collections.nCopies(1_000, about(person, "PROFILING"));
        staff().body(Map.of("items", thousand))
                .post("/api/v1/decisions/batch")
                .then()
                .statusCode(200)
                .body("items", hasSize(1_000));
        var more = Collections.nCopies(1_001, about(person, "PROFILING"));
        refused(
                staff().body(Map.of("items", more))
                        .post("/api/v1/decisions/batch")
                        .then(),
                422,
                "request.invalid");
        refused(
                staff().body(Map.of("items", List.of()))
                        .post("/api/v1/decisions/batch")
                        .then(),
                422,
                "request.invalid");
    }

    @Test
    void onlyReadersOfPermissionsMayAsk() {
        refused(
                as("x", "ledger:read")
                        .queryParam("personId", person)
                        .get("/api/v1/permissions")
                        .then(),
                403,
                "permission.missing");
        refused(
                as("x", "ledger:read")
                        .body(Map.of("items", List.of(about(person, "PROFILING"))))
                        .post("/api/v1/decisions/batch")
                        .then(),
                403,
                "permission.missing");
        refused(staff().get("/api/v1/permissions").then(), 422, "permission.person-or-address");
        refused(
                staff().queryParam("address", "nobody")
                        .get("/api/v1/permissions")
                        .then(),
                422,
                "consent.address-unreadable");
    }
}
