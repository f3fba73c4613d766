package crm.customer.lead.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import crm.customer.CustomerComponentTest;
import crm.testing.TestDatabase;
import crm.testing.TestUsers;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CUS-03, K1, K2: one call makes an open lead a customer, and not a second time somebody who is one. */
@QuarkusTest
class ConvertLeadComponentTest extends CustomerComponentTest {

    private static final String EXISTS = "lead.customer-exists";

    @Test
    void anOpenLeadIsConvertedInOneCallAndNothingElseIsSaidOfIt() {
        var fresh = aLead(phone(aPhone()));
        convert(fresh, Map.of("kind", "INDIVIDUAL")).statusCode(200).body("status", equalTo("CONVERTED"));
        assertThat(eventTypesOf(idOf(fresh))).containsExactly("lead.created.v1", "lead.converted.v1");

        var assigned = aLead(phone(aPhone()));
        manager()
                .body(Map.of("assigneeUserId", TestUsers.known("sales")))
                .post(assigned + "/assign")
                .then()
                .statusCode(200);
        convert(assigned, Map.of("kind", "INDIVIDUAL")).statusCode(200);

        var working = aLead(phone(aPhone()));
        manager()
                .body(Map.of("assigneeUserId", TestUsers.known("sales")))
                .post(working + "/assign")
                .then()
                .statusCode(200);
        manager().post(working + "/start").then().statusCode(200);
        convert(working, Map.of("kind", "INDIVIDUAL")).statusCode(200);
        assertThat(eventTypesOf(idOf(working)))
                .containsExactly("lead.created.v1", "lead.assigned.v1", "lead.work-started.v1", "lead.converted.v1");
    }

    @Test
    void whoIsACustomerAlreadyIsNamedAndNotMadeASecondTime() {
        var phone = aPhone();
        var mail = aMail();
        var byPhone = aPerson(manager(), phone(phone));
        var byMail = aPerson(manager(), mail(mail));
        var path = aLead(phone(phone), mail(mail.toUpperCase(java.util.Locale.ROOT)));
        var before = TestDatabase.asMigration().count("individual_customer");

        refused(
                convert(path, Map.of("kind", "INDIVIDUAL"))
                        .body("existingIds", containsInAnyOrder(byPhone.toString(), byMail.toString())),
                409,
                EXISTS);

        assertThat(TestDatabase.asMigration().count("individual_customer")).isEqualTo(before);
        assertThat(eventsOf(idOf(path))).hasSize(1);
        convert(path, Map.of("kind", "INDIVIDUAL", "customerId", byMail))
                .statusCode(200)
                .body("convertedTo.customerId", equalTo(byMail.toString()));
    }

    @Test
    void aNewOneIsMadeInSpiteOfThemWhenThatIsWanted() {
        var phone = aPhone();
        var existing = aPerson(manager(), phone(phone));
        var path = aLead(phone(phone));

        var made = convert(path, Map.of("kind", "INDIVIDUAL", "allowDuplicate", true))
                .statusCode(200)
                .extract()
                .<String>path("convertedTo.customerId");

        assertThat(made).isNotEqualTo(existing.toString());
        refused(
                convert(aLead(phone(phone)), Map.of("kind", "INDIVIDUAL"))
                        .body("existingIds", containsInAnyOrder(made, existing.toString()))
                        .body("existingId", equalTo(existing.toString())),
                409,
                EXISTS);
        refused(
                convert(
                        aLead(phone(phone)),
                        Map.of("kind", "INDIVIDUAL", "customerId", existing, "allowDuplicate", true)),
                422,
                "lead.target-ambiguous");
    }

    /** Who may not see a customer gets the answer that there would be without it. */
    @Test
    void whatTheCallerMayNotSeeIsNotToldByTheAnswer() {
        var phone = aPhone();
        var hidden = aPerson(manager(), phone(phone));
        var own = aPerson(stranger(), phone(phone));
        var path = aLead(phone(phone));
        giveToTheStranger(path);
        refused(
                convert(stranger(), path, Map.of("kind", "INDIVIDUAL")).body("existingIds", contains(own.toString())),
                409,
                EXISTS);

        var onlyHidden = aPhone();
        aPerson(manager(), phone(onlyHidden));
        var alone = aLead(phone(onlyHidden));
        giveToTheStranger(alone);
        convert(stranger(), alone, Map.of("kind", "INDIVIDUAL")).statusCode(200);

        var withoutRead = permittedOnly("lead:read", "lead:convert", "individual-customer:write");
        convert(withoutRead, aLead(phone(phone)), Map.of("kind", "INDIVIDUAL")).statusCode(200);
        refused(convert(stranger(), path, Map.of("kind", "INDIVIDUAL", "customerId", hidden)), 422, "customer.unknown");
    }

    @Test
    void aPersonAtACompanyIsNotTheCompany() {
        var phone = aPhone();
        var company = new java.util.HashMap<>(company("Işık A.Ş."));
        company.put("contactPoints", List.of(phone(phone)));
        var existing = created(COMPANIES, company);

        convert(aLead(phone(phone)), Map.of("kind", "INDIVIDUAL")).statusCode(200);
        var again = Map.of("legalName", "Işık A.Ş.", "taxNumber", aTaxNumber(), "isMerchant", true);
        refused(
                convert(aLead(phone(phone)), Map.of("kind", "CORPORATE", "company", again))
                        .body("existingIds", contains(existing.toString())),
                409,
                EXISTS);
        convert(aLead(phone(phone)), Map.of("kind", "CORPORATE", "company", again, "allowDuplicate", true))
                .statusCode(200);
    }

    /** One tax number is one company, whatever the caller allows. */
    @Test
    void aTaxNumberThatIsTakenStaysARefusal() {
        var company = company("Işık A.Ş.");
        var existing = created(COMPANIES, company);

        refused(
                convert(aLead(phone(aPhone())), Map.of("kind", "CORPORATE", "company", company, "allowDuplicate", true))
                        .body("existingIds", contains(existing.toString())),
                409,
                "corporate-customer.tax-number-taken");
    }

    @Test
    void theSameKeyOfAnotherSystemIsAMatch() {
        var key = "k-" + UUID.randomUUID();
        var person = new java.util.HashMap<>(person("Ada", "Lovelace"));
        person.put("externalIds", List.of(Map.of("system", "webshop", "id", key)));
        var existing = created(PERSONS, person);
        var path = aLead(phone(aPhone()));
        TestDatabase.asMigration()
                .update("insert into lead_external_id (system, id, lead_id) values ('webshop', ?, ?)", key, idOf(path));

        refused(
                convert(path, Map.of("kind", "INDIVIDUAL")).body("existingIds", contains(existing.toString())),
                409,
                EXISTS);
    }

    private static String aLead(Map<?, ?>... contactPoints) {
        return LEADS + "/"
                + created(
                        LEADS,
                        Map.of("personName", "Ayşe Işık", "source", "CALL", "contactPoints", List.of(contactPoints)));
    }

    private static UUID aPerson(RequestSpecification user, Map<String, Object> contactPoint) {
        return UUID.fromString(
                user.body(Map.of("firstName", "A", "lastName", "Işık", "contactPoints", List.of(contactPoint)))
                        .post(PERSONS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private static Map<String, Object> phone(String number) {
        return Map.of("kind", "PHONE", "value", number);
    }

    private static Map<String, Object> mail(String address) {
        return Map.of("kind", "EMAIL", "value", address);
    }

    private static String aMail() {
        return "a" + UUID.randomUUID() + "@example.com";
    }

    private static void giveToTheStranger(String path) {
        TestDatabase.asMigration()
                .update("update lead set owner_user_id = ? where id = ?", Tokens.idOf("stranger"), idOf(path));
    }

    private static ValidatableResponse convert(String path, Map<String, ?> body) {
        return convert(manager(), path, body);
    }

    private static ValidatableResponse convert(RequestSpecification user, String path, Map<String, ?> body) {
        return user.body(body).post(path + "/convert").then();
    }
}
