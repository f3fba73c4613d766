package crm.consent.permission.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import crm.consent.ConsentComponentTest;
import crm.consent.address.domain.Hashes;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A person whom the caller may not see is unknown here as in customer-service; who may see them is told by the registration. */
@QuarkusTest
class VisibilityComponentTest extends ConsentComponentTest {

    private final UUID person = known(UUID.randomUUID(), "owner", "istanbul");

    private static RequestSpecification colleague() {
        return narrow("colleague", "istanbul");
    }

    private static RequestSpecification stranger() {
        return narrow("stranger", "izmir");
    }

    private static RequestSpecification narrow(String user, String team) {
        return given().auth()
                .oauth2(Tokens.user(user)
                        .permissions("consent:grant", "consent:refuse", "permission:read")
                        .visibility("team")
                        .team(team)
                        .sign())
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en");
    }

    private static ValidatableResponse said(RequestSpecification caller, Map<String, Object> body) {
        return caller.body(body).post("/api/v1/consents").then();
    }

    private static ValidatableResponse withdrawn(RequestSpecification caller, Map<String, Object> body) {
        body.remove("action");
        body.remove("noticeVersion");
        return caller.body(body).post("/api/v1/withdrawals").then();
    }

    private static void unknown(ValidatableResponse answer) {
        refused(answer, 422, "customer.unknown");
        answer.body("violations.field", contains("personId"));
    }

    @Test
    void whoMaySeeThePersonRecordsAndReads() {
        var id = said(colleague(), grant(person, "PROFILING"))
                .statusCode(201)
                .extract()
                .path("id");
        colleague().get("/api/v1/consents/" + id).then().statusCode(200);
        colleague()
                .queryParam("personId", person)
                .get("/api/v1/permissions")
                .then()
                .statusCode(200);
        withdrawn(colleague(), refusal(person, "PROFILING")).body("action", equalTo("WITHDRAW"));
    }

    @Test
    void nothingIsRecordedAboutAPersonWhomTheCallerMayNotSee() {
        var nobody = UUID.randomUUID();
        for (var whom : List.of(person, nobody)) {
            var body = grant(person, "PROFILING");
            body.put("personId", whom);
            unknown(said(stranger(), body));
            var no = refusal(person, "PROFILING");
            no.put("personId", whom);
            unknown(said(stranger(), no));
            unknown(withdrawn(stranger(), no));
            var address = refusal(newPhone());
            address.put("personId", whom);
            unknown(said(stranger(), address));
        }
        assertThat(entriesOf(person)).isZero();
        assertThat(entriesOf(nobody)).isZero();
    }

    /** ALL sees everybody, but nobody who does not exist. */
    @Test
    void anUnknownPersonIsUnknownToEverybody() {
        var nobody = grant(person, "PROFILING");
        nobody.put("personId", UUID.randomUUID());
        unknown(record(nobody));
        refused(
                staff().queryParam("personId", UUID.randomUUID())
                        .get("/api/v1/permissions")
                        .then(),
                404,
                "customer.not-found");
    }

    @Test
    void whatWasRecordedIsReadByThoseWhoSeeThePerson() {
        var consent = recorded(grant(person, "PROFILING"));
        var withdrawal =
                withdrawn(staff(), refusal(person, "PROFILING")).extract().path("id");

        refused(stranger().get("/api/v1/consents/" + consent).then(), 404, "consent.not-found");
        refused(stranger().get("/api/v1/withdrawals/" + withdrawal).then(), 404, "consent.not-found");
        refused(
                stranger()
                        .queryParam("personId", person)
                        .get("/api/v1/permissions")
                        .then(),
                404,
                "customer.not-found");
        colleague().get("/api/v1/withdrawals/" + withdrawal).then().statusCode(200);
    }

    @Test
    void aBatchDeniesThoseWhomTheCallerMayNotSeeAndAnswersTheOthers() {
        var own = known(UUID.randomUUID(), "stranger", null);
        recorded(grant(person, "PROFILING"));
        recorded(grant(own, "PROFILING"));
        decided(stranger(), proc(own), proc(person), proc(UUID.randomUUID()))
                .body("items.decision", contains("PERMIT", "DENY", "DENY"))
                .body("items[1].reasons.code", contains("CUSTOMER_UNKNOWN"))
                .body("items[1].ledgerSeq", nullValue())
                .body("items[2].reasons.code", contains("CUSTOMER_UNKNOWN"));
    }

    /** An address is the caller's own knowledge; what others said about it is not. */
    @Test
    void anAddressOfPeopleWhomTheCallerMayNotSeeIsLikeOneOfNobody() {
        var phone = newPhone();
        var refusal = refusal(phone);
        refusal.put("personId", person);
        recorded(refusal);
        var comm = Map.<String, Object>of("family", "COMM", "address", phone, "channel", "MESAJ");

        stranger()
                .queryParam("address", phone)
                .get("/api/v1/permissions")
                .then()
                .body("items", empty());
        decided(stranger(), comm).body("items[0].reasons.code", contains("NOT_ASKED"));
        colleague()
                .queryParam("address", phone)
                .get("/api/v1/permissions")
                .then()
                .body("items", hasSize(1));
        decided(colleague(), comm).body("items[0].reasons.code", contains("REFUSED"));

        said(stranger(), refusal(phone)).statusCode(201);
    }

    @Test
    void aSharedAddressIsSeenByWhoSeesOneOfItsPeople() {
        var phone = newPhone();
        for (var whom : List.of(person, known(UUID.randomUUID(), "stranger", null))) {
            var refusal = refusal(phone);
            refusal.put("personId", whom);
            recorded(refusal);
        }
        stranger()
                .queryParam("address", phone)
                .get("/api/v1/permissions")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aBatchIsAuditedWithNumberAndHashAndWithoutPeople() {
        var ids = decided(staff(), proc(person), proc(known(UUID.randomUUID())))
                .extract()
                .jsonPath()
                .getList("items.permissionId", String.class);
        var hash = HexFormat.of().formatHex(Hashes.sha256(ids.stream().sorted().collect(Collectors.joining("\n"))));

        var trail = TestDatabase.asMigration()
                .rows(
                        "select details::text as details from audit where action = 'permission.decided-in-batch' and subject_id = ?",
                        hash.substring(0, 32));
        assertThat(trail).hasSize(1);
        assertThat(trail.get(0).get("details").toString())
                .contains(hash, "2")
                .doesNotContain(person.toString())
                .doesNotContain(ids.get(0));
    }

    private static Map<String, Object> proc(UUID person) {
        return Map.of("family", "PROC", "personId", person, "purpose", "PROFILING");
    }

    private static ValidatableResponse decided(RequestSpecification caller, Object... items) {
        return caller.body(Map.of("items", Stream.of(items).toList()))
                .post("/api/v1/decisions/batch")
                .then()
                .statusCode(200);
    }
}
