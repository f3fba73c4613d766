package crm.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CUS-24, for companies (CUS-02). */
@QuarkusTest
class CorporateCustomerImportComponentTest extends ImportComponentTest {

    private static final String KIND = "corporate-customers";
    private static final String HEADER =
            "externalId,externalSystem,legalName,tradeName,taxNumber,isMerchant,industry,email,phone,customerSince\n";
    private final String vkn = aTaxNumber();

    @Test
    void rowsBecomeCompaniesOfThePersonWhoRunsTheImport() {
        var job = imported(row(
                "1",
                "Işık Çelik A.Ş.",
                "Işık",
                vkn,
                "true",
                "STEEL",
                "Info@Example.com",
                "0532 555 11 22",
                "1997-01-01"));

        counts(job, 1, 0, 0, 0);
        manager()
                .get(COMPANIES + "/" + customer("1"))
                .then()
                .body("legalName", equalTo("Işık Çelik A.Ş."))
                .body("tradeName", equalTo("Işık"))
                .body("taxNumber", equalTo(vkn))
                .body("isMerchant", equalTo(true))
                .body("industry", equalTo("STEEL"))
                .body("customerSince", equalTo("1996-12-31T22:00:00Z"))
                .body("contactPoints.normalised", contains("info@example.com", "+905325551122"))
                .body("owner.team", equalTo("istanbul-sales"));
        assertThat(eventTypesOf(customer("1"))).containsExactly("corporate-customer.registered.v1");
        assertThat((String) eventsOf(customer("1")).get(0).get("payload")).doesNotContain("Işık", vkn, "example.com");
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysSo() {
        var file = row("1", "Işık A.Ş.", "Işık", vkn, "true", "", "a@example.com", "", "1997-01-01")
                + row("2", "Kaya Ltd.", "", aTaxNumber(), "false", "", "", "", "");
        counts(imported(file), 2, 0, 0, 0);

        counts(imported(file), 0, 0, 2, 0);

        assertThat(eventTypesOf(customer("1"))).hasSize(1);
    }

    @Test
    void aChangedRowUpdatesAndAnEmptyCellChangesNothing() {
        imported(row("1", "Işık A.Ş.", "Işık", vkn, "true", "STEEL", "a@example.com", "", "1997-01-01"));

        counts(imported(row("1", "Işık Çelik A.Ş.", "", vkn, "false", "", "b@example.com", "", "")), 0, 1, 0, 0);

        manager()
                .get(COMPANIES + "/" + customer("1"))
                .then()
                .header("ETag", "\"3\"")
                .body("legalName", equalTo("Işık Çelik A.Ş."))
                .body("tradeName", equalTo("Işık"))
                .body("industry", equalTo("STEEL"))
                .body("isMerchant", equalTo(false))
                .body("contactPoints.normalised", contains("a@example.com", "b@example.com"));
        assertThat(eventTypesOf(customer("1")))
                .containsExactly(
                        "corporate-customer.registered.v1",
                        "corporate-customer.updated.v1",
                        "corporate-customer.updated.v1");
    }

    @Test
    void theSizeOfACompanyIsReadAndAnEmptyCellKeepsIt() {
        var header = "externalId,externalSystem,legalName,taxNumber,isMerchant,size\n";
        var row = "1," + system + ",Işık A.Ş.," + vkn + ",true,";

        counts(imported(KIND, manager(), manager(), header + row + "large\n"), 1, 0, 0, 0);
        counts(imported(KIND, manager(), manager(), header + row + "\n"), 0, 0, 1, 0);
        manager().get(COMPANIES + "/" + customer("1")).then().body("size", equalTo("LARGE"));
        var job = imported(KIND, manager(), manager(), header + row + "TINY\n");

        counts(job, 0, 0, 0, 1);
        assertThat(errorsOf(job)).contains("2,size,unknown-value");
    }

    @Test
    void eachBadRowIsNamedAndTheGoodOnesAreImported() {
        var job = imported(row("1", "Işık A.Ş.", "", vkn, "true", "", "", "", "")
                + row("2", "", "", vkn, "true", "", "", "", "")
                + row("3", "Kaya", "", "4840847212", "true", "", "", "", "")
                + row("4", "Kaya", "", "48408472", "true", "", "", "", "")
                + row("5", "Kaya", "", vkn, "perhaps", "", "", "", "")
                + row("6", "Kaya", "", vkn, "true", "", "nobody", "", "")
                + row("7", "Kaya", "", vkn, "true", "", "", "0532 12", "")
                + row("1", "Twice", "", vkn, "true", "", "", "", ""));

        counts(job, 1, 0, 0, 7);
        assertThat(errorsOf(job))
                .contains(
                        "3,legalName,",
                        "4,taxNumber,corporate-customer.tax-number-invalid,This is not a valid tax number",
                        "5,taxNumber,corporate-customer.tax-number-invalid",
                        "6,isMerchant,",
                        "7,email,",
                        "8,phone,contact-point.phone-invalid",
                        "9,,duplicate-key,")
                .doesNotContain("Kaya", "4840847212", "nobody", "0532");
    }

    @Test
    void aCompanyThatTheImporterMayNotSeeIsNotChanged() {
        imported(row("1", "Işık A.Ş.", "", vkn, "true", "", "", "", ""));

        var job = imported(KIND, stranger(), stranger(), HEADER + row("1", "Stolen", "", vkn, "true", "", "", "", ""));

        counts(job, 0, 0, 0, 1);
        assertThat(errorsOf(job)).contains("2,externalId,customer.external-id-taken");
        manager().get(COMPANIES + "/" + customer("1")).then().body("legalName", equalTo("Işık A.Ş."));
    }

    @Test
    void anIdOfAPersonIsNotTakenForACompany() {
        created(
                PERSONS,
                Map.of(
                        "firstName", "Ada",
                        "lastName", "Lovelace",
                        "externalIds", List.of(Map.of("system", system, "id", "1"))));

        counts(imported(row("1", "Işık A.Ş.", "", vkn, "true", "", "", "", "")), 0, 0, 0, 1);
    }

    @Test
    void importingCompaniesAsksForTheirPermissionToo() {
        refused(
                permittedOnly("import:run", "individual-customer:write")
                        .contentType("text/csv; charset=UTF-8")
                        .queryParam("kind", KIND)
                        .body(HEADER.getBytes(StandardCharsets.UTF_8))
                        .post(IMPORTS)
                        .then(),
                403,
                "permission.missing");
    }

    private JsonPath imported(String rows) {
        return imported(KIND, manager(), manager(), HEADER + rows);
    }

    private String row(
            String id,
            String legal,
            String trade,
            String taxNumber,
            String merchant,
            String industry,
            String email,
            String phone,
            String since) {
        return String.join(",", id, system, legal, trade, taxNumber, merchant, industry, email, phone, since) + "\n";
    }
}
