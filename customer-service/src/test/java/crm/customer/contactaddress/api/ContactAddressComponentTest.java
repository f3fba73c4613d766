package crm.customer.contactaddress.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;

import crm.customer.CustomerComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CON-14: whoever writes to customers asks for their addresses, and keeps none. */
@QuarkusTest
class ContactAddressComponentTest extends CustomerComponentTest {

    private static final String ADDRESSES = "/api/v1/contact-addresses";

    @Test
    void thePrimaryAddressOfPersonsAndCompaniesIsToldAndWhoHasNoneIsAbsent() {
        var ada = created(
                PERSONS, with(person("Ada", "Yılmaz"), email("ada@example.com"), email("Main@Example.com", true)));
        var firm = created(COMPANIES, with(company("Işık A.Ş."), email("info@isik.example")));
        var silent = created(PERSONS, person("Can", "Öz"));
        var archived = created(PERSONS, with(person("Ece", "Ak"), email("ece@example.com")));
        TestDatabase.asMigration()
                .update("update individual_customer set record_status = 'ARCHIVED' where id = ?", archived);
        var lead = created(
                LEADS,
                Map.of("personName", "Efe", "source", "WEB_FORM", "contactPoints", List.of(email("efe@example.com"))));

        read(List.of(ada, firm, silent, archived, lead, UUID.randomUUID()))
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.customerId", containsInAnyOrder(ada.toString(), firm.toString()))
                .body("items.value", containsInAnyOrder("main@example.com", "info@isik.example"));
    }

    @Test
    void readingIsAuditedWithoutTheAddress() {
        var person = created(PERSONS, with(person("Ada", "Yılmaz"), email("marker-4711@example.com")));
        var before = audits().size();

        read(List.of(person, UUID.randomUUID())).statusCode(200);

        assertThat(audits()).hasSize(before + 1);
        var last = audits().get(before).get("details").toString();
        assertThat(last).contains("\"asked\": 2", "\"found\": 1").doesNotContain("marker-4711");
    }

    @Test
    void onlyTheServiceThatWritesToCustomersMayAskAndForAThousandAtMost() {
        refused(manager().body(body(List.of(UUID.randomUUID()))).post(ADDRESSES).then(), 403, "permission.missing");
        refused(read(List.of()), 422, "request.invalid");
        refused(read(Stream.generate(UUID::randomUUID).limit(1001).toList()), 422, "request.invalid");
        read(Stream.generate(UUID::randomUUID).limit(1000).toList())
                .statusCode(200)
                .body("items", hasSize(0));
        refused(
                service()
                        .body(Map.of("customerIds", List.of(UUID.randomUUID()), "kind", "PHONE"))
                        .post(ADDRESSES)
                        .then(),
                400,
                "request.unreadable");
    }

    private static io.restassured.specification.RequestSpecification service() {
        return as(Tokens.user("service-account-crm-marketing").permissions("contact-address:read"));
    }

    private static ValidatableResponse read(List<UUID> customers) {
        return service().body(body(customers)).post(ADDRESSES).then();
    }

    private static Map<String, Object> body(List<UUID> customers) {
        return Map.of("customerIds", customers, "kind", "EMAIL");
    }

    private static Map<String, Object> email(String value) {
        return email(value, false);
    }

    private static Map<String, Object> email(String value, boolean primary) {
        return Map.of("kind", "EMAIL", "value", value, "primary", primary);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies
    private static Map<String, Object> with(Map<String, Object> holder, Map<String, Object>... contactPoints) {
        var all = new java.util.HashMap<>(holder);
        all.put("contactPoints", List.of(contactPoints));
        return all;
    }

    private static List<Map<String, Object>> audits() {
        return TestDatabase.asMigration()
                .rows("select details from audit where action = 'contact-address.read' order by at, id");
    }
}
