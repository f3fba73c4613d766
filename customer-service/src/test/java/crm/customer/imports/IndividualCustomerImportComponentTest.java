package crm.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import crm.testing.TestDatabase;
import crm.testing.TestTopics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** CUS-24 */
@QuarkusTest
class IndividualCustomerImportComponentTest extends ImportComponentTest {

    private static final String KIND = "individual-customers";
    private static final String HEADER =
            "externalId,externalSystem,firstName,lastName,email,phone,language,customerSince,acquisitionChannel\n";

    @Test
    void rowsBecomeCustomersOfThePersonWhoRunsTheImport() {
        var job = imported(
                row("1", "Şükrü", "Yılmaz", "Sukru@Example.com", "0532 555 11 22", "en", "1997-01-01", "WEB_SHOP"));

        counts(job, 1, 0, 0, 0);
        manager()
                .get(PERSONS + "/" + customer("1"))
                .then()
                .body("firstName", equalTo("Şükrü"))
                .body("language", equalTo("en"))
                .body("customerSince", equalTo("1996-12-31T22:00:00Z"))
                .body("acquisitionChannel", equalTo("WEB_SHOP"))
                .body("contactPoints.normalised", contains("sukru@example.com", "+905325551122"))
                .body("owner.team", equalTo("istanbul-sales"));
        assertThat(eventTypesOf(customer("1"))).containsExactly("individual-customer.registered.v1");
        assertThat((String) eventsOf(customer("1")).get(0).get("payload")).doesNotContain("Şükrü", "example.com");
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysSo() {
        var file = row("1", "Ada", "Lovelace", "ada@example.com", "", "", "1997-01-01", "")
                + row("2", "Ali", "Kaya", "", "0532 555 11 22", "", "", "");
        counts(imported(file), 2, 0, 0, 0);
        var events = TestDatabase.asMigration().count("outbox");

        counts(imported(file), 0, 0, 2, 0);

        assertThat(TestDatabase.asMigration().count("outbox")).isEqualTo(events);
    }

    @Test
    void aChangedRowUpdatesAndAnEmptyCellChangesNothing() {
        imported(row("1", "Ada", "Lovelace", "ada@example.com", "", "en", "1997-01-01", "WEB_SHOP"));

        counts(imported(row("1", "Ada", "Byron", "countess@example.com", "", "", "", "")), 0, 1, 0, 0);

        manager()
                .get(PERSONS + "/" + customer("1"))
                .then()
                .header("ETag", "\"3\"")
                .body("lastName", equalTo("Byron"))
                .body("language", equalTo("en"))
                .body("acquisitionChannel", equalTo("WEB_SHOP"))
                .body("contactPoints.normalised", contains("ada@example.com", "countess@example.com"))
                .body("contactPoints.primary", contains(true, false));
        assertThat(eventTypesOf(customer("1")))
                .containsExactly(
                        "individual-customer.registered.v1",
                        "individual-customer.updated.v1",
                        "individual-customer.contact-point-added.v1");
    }

    @Test
    void eachBadRowIsNamedAndTheGoodOnesAreImportedOnce() {
        var job = imported(row("1", "Ada", "Lovelace", "", "", "", "", "")
                + row("2", "", "Kaya", "", "", "", "", "")
                + row("3", "Ali", "Kaya", "nobody", "", "", "", "")
                + row("4", "Ali", "Kaya", "", "0532 12", "", "", "")
                + row("5", "Ali", "Kaya", "", "", "Turkish", "", "")
                + row("6", "Ali", "Kaya", "", "", "", "2099-01-01", "")
                + row("7", "Ali", "Kaya", "", "", "", "yesterday", "")
                + row("8", "Ali", "Kaya", "", "", "", "", "web shop")
                + row("1", "Ada", "Twice", "", "", "", "", "")
                + row("9", "=1+1", "Kaya", "", "", "", "", "")
                + row("10", "Veli", "Kaya", "", "", "", "", ""));

        counts(job, 3, 0, 0, 8);
        var errors = errorsOf(job);
        assertThat(errors.lines().filter(line -> !line.startsWith("line,")).map(line -> line.split(",")[0]))
                .containsExactly("3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(errors)
                .contains(
                        "3,firstName,",
                        "4,email,",
                        "5,phone,",
                        "6,language,customer.language-unknown",
                        "7,customerSince,customer.since-in-future",
                        "8,customerSince,",
                        "9,acquisitionChannel,acquisition-source.unknown");
        assertThat(errors).doesNotContain("Kaya", "nobody", "0532");
        // C6: a text is stored as it is
        manager().get(PERSONS + "/" + customer("9")).then().body("firstName", equalTo("=1+1"));
        counts(imported(row("1", "Ada", "Lovelace", "", "", "", "", "")), 0, 0, 1, 0);
    }

    @Test
    void aDryRunCountsAndStoresNothing() {
        var before = TestDatabase.asMigration().count("individual_customer");
        var id = started(KIND, manager(), HEADER + row("1", "Ada", "Lovelace", "", "", "", "", ""));

        var job = finished(id, manager(), "preview", "PREVIEWED");

        assertThat(job.getInt("preview.created")).isEqualTo(1);
        assertThat(TestDatabase.asMigration().count("individual_customer")).isEqualTo(before);
    }

    @Test
    void aCustomerThatTheImporterMayNotSeeIsNotChanged() {
        imported(row("1", "Ada", "Lovelace", "", "", "", "", ""));

        var job = imported(KIND, stranger(), stranger(), HEADER + row("1", "Eve", "Stolen", "", "", "", "", ""));

        counts(job, 0, 0, 0, 1);
        assertThat(errorsOf(job)).contains("2,externalId,customer.external-id-taken");
        manager().get(PERSONS + "/" + customer("1")).then().body("lastName", equalTo("Lovelace"));
    }

    @Test
    void anIdOfACompanyIsNotTakenForAPerson() {
        created(
                COMPANIES,
                java.util.Map.of(
                        "legalName",
                        "X",
                        "taxNumber",
                        aTaxNumber(),
                        "isMerchant",
                        true,
                        "externalIds",
                        List.of(java.util.Map.of("system", system, "id", "1"))));

        counts(imported(row("1", "Ada", "Lovelace", "", "", "", "", "")), 0, 0, 0, 1);
    }

    @Test
    void importingAsksForBothPermissions() {
        refused(
                permittedOnly("individual-customer:write")
                        .get(IMPORTS + "/kinds")
                        .then(),
                403,
                "permission.missing");
        assertThat(permittedOnly("import:run")
                        .contentType("text/csv; charset=UTF-8")
                        .queryParam("kind", KIND)
                        .body(HEADER.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .post(IMPORTS)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsImportedIsPublished() {
        imported(row("1", "Ada", "Lovelace", "", "", "", "", ""));
        var id = customer("1").toString();

        Awaitility.await("the relay sends what is committed")
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(TestTopics.readAll("crm.customer.individual-customer.v1", id))
                        .hasSize(1)
                        .allSatisfy(message -> assertThat(TestTopics.header(message, "ce_type"))
                                .isEqualTo("crm.customer.individual-customer.registered.v1")));
    }

    /** Not a test of speed: it says what was measured, and that nothing is lost on the way. */
    @Test
    void manyRowsAreImportedInAFewStatements() {
        var rows = 20_000;
        var file = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            file.append(row("m" + i, "Ad" + i, "Soyad" + i, "", "", "", "1997-01-01", "WEB_SHOP"));
        }
        var begin = System.nanoTime();

        counts(imported(file.toString()), rows, 0, 0, 0);

        var seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("imported %d persons in %.1f s: %.0f rows/s%n", rows, seconds, rows / seconds);
        assertThat(TestDatabase.asMigration().<Long>value("select count(*) from external_id where system = ?", system))
                .isEqualTo(rows);
    }

    private JsonPath imported(String rows) {
        return imported(KIND, manager(), manager(), HEADER + rows);
    }

    private String row(
            String id,
            String first,
            String last,
            String email,
            String phone,
            String language,
            String since,
            String channel) {
        return String.join(",", id, system, first, last, email, phone, language, since, channel) + "\n";
    }
}
