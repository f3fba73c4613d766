package crm.customer.lead.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import crm.customer.CustomerComponentTest;
import crm.testing.TestDatabase;
import crm.testing.TestUsers;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CUS-03, CUS-23 */
@QuarkusTest
class LeadApiComponentTest extends CustomerComponentTest {

    private static final Map<String, Object> INDIVIDUAL = Map.of("kind", "INDIVIDUAL");

    @Test
    void aLeadBecomesAPersonWithItsContactPoints() {
        var phone = aPhone();
        var path = aQualifiedLead(Map.of(
                "personName",
                "Ayşe Nur Işık",
                "source",
                "WEB_FORM",
                "contactPoints",
                List.of(Map.of("kind", "PHONE", "value", phone))));

        var answer = verb(path, "convert", INDIVIDUAL).statusCode(200).body("status", equalTo("CONVERTED"));
        var customer = answer.extract().<String>path("convertedTo.customerId");

        manager()
                .get(PERSONS + "/" + customer)
                .then()
                .statusCode(200)
                .body("firstName", equalTo("Ayşe Nur"))
                .body("lastName", equalTo("Işık"))
                .body("contactPoints.normalised", contains(phone));
        assertThat(eventTypesOf(idOf(path)))
                .containsExactly(
                        "lead.created.v1",
                        "lead.assigned.v1",
                        "lead.work-started.v1",
                        "lead.qualified.v1",
                        "lead.converted.v1");
        assertThat((String) eventsOf(idOf(path)).get(4).get("payload"))
                .contains("\"leadCreatedAt\":\"" + answer.extract().path("createdAt") + "\"", customer, "INDIVIDUAL")
                .doesNotContain("Işık", phone);
        assertThat(eventTypesOf(UUID.fromString(customer))).containsExactly("individual-customer.registered.v1");
        manager().get(path).then().header("ETag", "\"5\"").body("convertedTo.kind", equalTo("INDIVIDUAL"));
    }

    @Test
    void aLeadBecomesACompany() {
        var path = aQualifiedLead(Map.of("companyName", "Işık A.Ş.", "source", "EVENT"));
        var company = Map.of("legalName", "Işık A.Ş.", "taxNumber", aTaxNumber(), "isMerchant", true);

        refused(verb(path, "convert", Map.of("kind", "CORPORATE")), 422, "lead.company-needed");
        var customer = verb(path, "convert", Map.of("kind", "CORPORATE", "company", company))
                .statusCode(200)
                .body("convertedTo.kind", equalTo("CORPORATE"))
                .extract()
                .<String>path("convertedTo.customerId");

        manager().get(COMPANIES + "/" + customer).then().statusCode(200).body("legalName", equalTo("Işık A.Ş."));
    }

    @Test
    void aLeadIsLinkedWithACustomerThatIsThere() {
        var customer = idOf(aRegisteredPerson());
        var path = aQualifiedLead(lead());
        var before = TestDatabase.asMigration().count("individual_customer");

        verb(path, "convert", Map.of("kind", "INDIVIDUAL", "customerId", customer))
                .statusCode(200)
                .body("convertedTo.customerId", equalTo(customer.toString()))
                .body("convertedTo.at", notNullValue());

        assertThat(TestDatabase.asMigration().count("individual_customer")).isEqualTo(before);
    }

    @Test
    void aConversionThatIsRefusedLeavesNoTrace() {
        var path = aQualifiedLead(Map.of("companyName", "Işık A.Ş.", "source", "CALL"));
        var before = TestDatabase.asMigration().count("individual_customer");

        refused(verb(path, "convert", INDIVIDUAL), 422, "lead.person-needed");
        refused(
                verb(path, "convert", Map.of("kind", "INDIVIDUAL", "customerId", UUID.randomUUID())),
                422,
                "customer.unknown");
        refused(
                verb(
                        path,
                        "convert",
                        Map.of("kind", "INDIVIDUAL", "customerId", UUID.randomUUID(), "person", person("A", "B"))),
                422,
                "lead.target-ambiguous");
        refused(
                verb(
                        path,
                        "convert",
                        Map.of(
                                "kind",
                                "CORPORATE",
                                "company",
                                Map.of("legalName", "X", "taxNumber", "1", "isMerchant", true))),
                422,
                "corporate-customer.tax-number-invalid");
        refused(verb(path, "convert", Map.of("kind", "PARTNER")), 400, "request.unreadable");
        var stale =
                manager().header("If-Match", "\"1\"").body(Map.of("kind", "INDIVIDUAL", "person", person("A", "B")));
        refused(stale.post(path + "/convert").then(), 412, "version.stale");

        assertThat(TestDatabase.asMigration().count("individual_customer")).isEqualTo(before);
        manager().get(path).then().header("ETag", "\"4\"").body("status", equalTo("QUALIFIED"));
    }

    @Test
    void convertingIsNoWayAroundPermissionsAndVisibility() {
        var path = aQualifiedLead(lead());
        var withoutWrite = permittedOnly("lead:read", "lead:convert", "individual-customer:read");
        refused(withoutWrite.body(INDIVIDUAL).post(path + "/convert").then(), 403, "permission.missing");

        var notVisible = idOf(aRegisteredPerson());
        var own = aQualifiedLeadOfTheStranger();
        refused(
                stranger()
                        .body(Map.of("kind", "INDIVIDUAL", "customerId", notVisible))
                        .post(own + "/convert")
                        .then(),
                422,
                "customer.unknown");
        refused(
                permittedOnly("lead:write")
                        .body(INDIVIDUAL)
                        .post(path + "/convert")
                        .then(),
                403,
                "permission.missing");
    }

    @Test
    void theSameConversionTwiceIsRefusedOrRepeatedByItsKey() {
        var path = aQualifiedLead(lead());
        var key = UUID.randomUUID().toString();
        var first = manager()
                .header("Idempotency-Key", key)
                .body(INDIVIDUAL)
                .post(path + "/convert")
                .then()
                .statusCode(200);
        var again = manager()
                .header("Idempotency-Key", key)
                .body(INDIVIDUAL)
                .post(path + "/convert")
                .then()
                .statusCode(200);

        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        refused(verb(path, "convert", INDIVIDUAL), 409, "lead.illegal-move");
        refused(
                manager()
                        .header("Idempotency-Key", key)
                        .body(Map.of("kind", "CORPORATE", "customerId", UUID.randomUUID()))
                        .post(path + "/convert")
                        .then(),
                422,
                "idempotency-key.reused");
    }

    @Test
    void aLeadIsGivenUpAndBeginsAnew() {
        var path = LEADS + "/" + created(LEADS, lead());
        refused(verb(path, "disqualify", Map.of("reason", "too expensive for Ayşe")), 422, "lead.reason-not-a-code");
        verb(path, "disqualify", Map.of("reason", "NO_BUDGET"))
                .statusCode(200)
                .body("disqualifyReason", equalTo("NO_BUDGET"));
        refused(verb(path, "disqualify", Map.of("reason", "NO_BUDGET")), 409, "lead.illegal-move");
        refused(verb(path, "assign", assignee()), 409, "lead.illegal-move");
        refused(verb(path, "convert", INDIVIDUAL), 409, "lead.illegal-move");
        manager()
                .post(path + "/recycle")
                .then()
                .statusCode(200)
                .body("status", equalTo("NEW"))
                .body("disqualifyReason", nullValue());
        refused(manager().post(path + "/recycle").then(), 409, "lead.illegal-move");
    }

    @Test
    void stepsOutOfOrderAreRefused() {
        var path = LEADS + "/" + created(LEADS, lead());
        refused(manager().post(path + "/start").then(), 409, "lead.illegal-move");
        refused(manager().post(path + "/qualify").then(), 409, "lead.illegal-move");
        verb(path, "assign", assignee()).statusCode(200);
        refused(verb(path, "assign", assignee()), 409, "lead.already-assigned");
        refused(verb(path, "assign", Map.of()), 422, "request.invalid");
        refused(manager().header("If-Match", "\"1\"").post(path + "/start").then(), 412, "version.stale");
        assertThat(eventsOf(idOf(path))).hasSize(2);
    }

    /** A lead of the manager is given to a person who sees only own records. */
    @Test
    void theAssigneeSeesTheLeadFromThenOn() {
        var path = LEADS + "/" + created(LEADS, lead());
        refused(stranger().get(path).then(), 404, "lead.not-found");
        refused(stranger().post(path + "/start").then(), 404, "lead.not-found");

        verb(path, "assign", Map.of("assigneeUserId", TestUsers.known("stranger")))
                .statusCode(200);

        stranger()
                .get(path)
                .then()
                .statusCode(200)
                .body("assignedUserId", equalTo(Tokens.idOf("stranger").toString()));
        stranger().post(path + "/start").then().statusCode(200).body("status", equalTo("WORKING"));
    }

    @Test
    void leadsThatMakeNoSenseAreRefused() {
        refused(manager().body(Map.of("source", "CALL")).post(LEADS).then(), 422, "lead.nobody");
        refused(manager().body(Map.of("personName", "Ada")).post(LEADS).then(), 422, "request.invalid");
        refused(
                manager()
                        .body(Map.of("personName", "Ada", "source", "MOON"))
                        .post(LEADS)
                        .then(),
                422,
                "acquisition-source.unknown");
        refused(
                manager()
                        .body(Map.of("personName", "Ada", "source", "CALL", "status", "CONVERTED"))
                        .post(LEADS)
                        .then(),
                400,
                "request.unknown-property");
        refused(permittedOnly("lead:read").body(lead()).post(LEADS).then(), 403, "permission.missing");
        refused(permittedOnly("lead:write").get(LEADS).then(), 403, "permission.missing");
    }

    /** C8 */
    @Test
    void aNeedIsToldInLinesAndANameIsNot() {
        var need = "Ten vans,\n\ttwo of them electric";
        var id = created(LEADS, Map.of("personName", "Ada", "source", "CALL", "need", need));
        manager().get(LEADS + "/" + id).then().statusCode(200).body("need", equalTo(need));

        refused(
                manager()
                        .body(Map.of("personName", "Ada\nLovelace", "source", "CALL"))
                        .post(LEADS)
                        .then()
                        .body("violations.code", contains("text.control-character")),
                422,
                "request.invalid");
        refused(
                manager()
                        .body(Map.of("personName", "Ada", "source", "CALL", "need", "a\u0000b"))
                        .post(LEADS)
                        .then()
                        .body("violations.code", contains("text.control-character")),
                422,
                "request.invalid");
    }

    @Test
    void leadsAreFilteredByStatusAndFoundByName() {
        var name = "Gülşah " + UUID.randomUUID().toString().substring(0, 8);
        var id = created(LEADS, Map.of("personName", name, "source", "ADS")).toString();

        var found = manager()
                .queryParam("q", name.replace('ü', 'u').replace('ş', 's').toUpperCase(java.util.Locale.ROOT))
                .queryParam("filter[status]", "NEW")
                .get(LEADS);
        assertThat(found.jsonPath().getList("items.id")).isEqualTo(List.of(id));
        assertThat(manager()
                        .queryParam("q", name)
                        .queryParam("filter[status]", "CONVERTED")
                        .get(LEADS)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private static Map<String, Object> lead() {
        return Map.of("personName", "Ayşe Işık", "source", "WEB_FORM", "need", "a fleet of ten");
    }

    private static Map<String, Object> assignee() {
        return Map.of("assigneeUserId", TestUsers.known("sales"));
    }

    private static String aQualifiedLead(Map<String, Object> body) {
        var path = LEADS + "/" + created(LEADS, body);
        verb(path, "assign", assignee()).statusCode(200).body("status", equalTo("ASSIGNED"));
        manager().post(path + "/start").then().statusCode(200);
        manager().post(path + "/qualify").then().statusCode(200);
        return path;
    }

    private static String aQualifiedLeadOfTheStranger() {
        var path = aQualifiedLead(lead());
        TestDatabase.asMigration()
                .update("update lead set owner_user_id = ? where id = ?", Tokens.idOf("stranger"), idOf(path));
        return path;
    }

    private static ValidatableResponse verb(String path, String verb, Map<String, ?> body) {
        return manager().body(body).post(path + "/" + verb).then();
    }
}
