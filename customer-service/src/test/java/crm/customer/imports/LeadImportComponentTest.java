package crm.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import crm.testing.TestDatabase;
import crm.testing.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CUS-24, for leads (CUS-03). */
@QuarkusTest
class LeadImportComponentTest extends ImportComponentTest {

    private static final String KIND = "leads";
    private static final String HEADER =
            "externalId,externalSystem,personName,companyName,email,phone,source,campaignId,need\n";
    private static final String CAMPAIGN = "0192f1a0-0000-7000-8000-0000000000ca";

    @Test
    void rowsBecomeLeadsOfThePersonWhoRunsTheImport() {
        var job = imported(
                row("1", "Ayşe Işık", "Işık A.Ş.", "Ayse@Example.com", "0532 555 11 22", "EVENT", CAMPAIGN, "ten"));

        counts(job, 1, 0, 0, 0);
        manager()
                .get(LEADS + "/" + lead("1"))
                .then()
                .body("status", equalTo("NEW"))
                .body("personName", equalTo("Ayşe Işık"))
                .body("companyName", equalTo("Işık A.Ş."))
                .body("source", equalTo("EVENT"))
                .body("campaignId", equalTo(CAMPAIGN))
                .body("need", equalTo("ten"))
                .body("contactPoints.normalised", contains("ayse@example.com", "+905325551122"))
                .body("owner.team", equalTo("istanbul-sales"));
        assertThat(eventTypesOf(lead("1"))).containsExactly("lead.created.v1");
        assertThat((String) eventsOf(lead("1")).get(0).get("payload")).doesNotContain("Ayşe", "example.com", "ten");
    }

    @Test
    void anImportedLeadIsFoundByItsExternalId() {
        imported(row(system + "-7", "Ayşe Işık", "", "", "", "", "", ""));

        manager()
                .queryParam("q", system + "-7")
                .get(LEADS)
                .then()
                .body("items.id", hasItem(lead(system + "-7").toString()))
                .body("items[0].source", equalTo("IMPORT"));
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysSo() {
        var file = row("1", "Ayşe Işık", "", "a@example.com", "", "EVENT", "", "ten")
                + row("2", "", "Kaya Ltd.", "", "", "", "", "");
        counts(imported(file), 2, 0, 0, 0);

        counts(imported(file), 0, 0, 2, 0);

        assertThat(eventTypesOf(lead("1"))).hasSize(1);
    }

    @Test
    void aChangedRowUpdatesAndAnEmptyCellChangesNothing() {
        imported(row("1", "Ayşe Işık", "Işık", "a@example.com", "", "EVENT", CAMPAIGN, "ten"));

        counts(imported(row("1", "", "Işık A.Ş.", "b@example.com", "", "ADS", "", "")), 0, 1, 0, 0);

        manager()
                .get(LEADS + "/" + lead("1"))
                .then()
                .header("ETag", "\"2\"")
                .body("personName", equalTo("Ayşe Işık"))
                .body("companyName", equalTo("Işık A.Ş."))
                .body("source", equalTo("EVENT"))
                .body("campaignId", equalTo(CAMPAIGN))
                .body("need", equalTo("ten"))
                .body("contactPoints.normalised", contains("a@example.com", "b@example.com"));
        assertThat(eventTypesOf(lead("1"))).containsExactly("lead.created.v1", "lead.updated.v1");
        assertThat((String) eventsOf(lead("1")).get(1).get("payload"))
                .contains("companyName", "contactPoints")
                .doesNotContain("Işık", "example.com");
    }

    @Test
    void aLeadThatIsAtWorkKeepsItsStateAndItsAssignee() {
        imported(row("1", "Ayşe Işık", "", "", "", "", "", ""));
        var assignee = TestUsers.aColleague();
        moved(lead("1"), "assign", Map.of("assigneeUserId", assignee));
        moved(lead("1"), "start", Map.of());

        counts(imported(row("1", "Ayşe Yılmaz", "", "", "", "", "", "")), 0, 1, 0, 0);

        manager()
                .get(LEADS + "/" + lead("1"))
                .then()
                .body("personName", equalTo("Ayşe Yılmaz"))
                .body("status", equalTo("WORKING"))
                .body("assignedUserId", equalTo(assignee.toString()))
                .body("owner.userId", equalTo(assignee.toString()));
    }

    @Test
    void aLeadThatIsConvertedIsNotChanged() {
        var file = row("1", "Ayşe Işık", "", "a@example.com", "", "", "", "");
        imported(file);
        moved(lead("1"), "assign", Map.of("assigneeUserId", TestUsers.aColleague()));
        moved(lead("1"), "start", Map.of());
        moved(lead("1"), "qualify", Map.of());
        moved(lead("1"), "convert", Map.of("kind", "INDIVIDUAL"));
        var events = eventTypesOf(lead("1"));

        var job = imported(row("1", "Ayşe Yılmaz", "", "b@example.com", "", "", "", ""));

        counts(job, 0, 0, 0, 1);
        assertThat(errorsOf(job)).contains("2,,lead.already-converted");
        manager()
                .get(LEADS + "/" + lead("1"))
                .then()
                .body("status", equalTo("CONVERTED"))
                .body("personName", equalTo("Ayşe Işık"))
                .body("contactPoints.normalised", contains("a@example.com"));
        assertThat(eventTypesOf(lead("1"))).isEqualTo(events);
        counts(imported(file), 0, 0, 1, 0);
    }

    @Test
    void eachBadRowIsNamedAndTheGoodOnesAreImported() {
        var job = imported(row("1", "Ayşe Işık", "", "", "", "", "", "")
                + row("2", "", "", "", "", "", "", "need only")
                + row("3", "Ali Kaya", "", "nobody", "", "", "", "")
                + row("4", "Ali Kaya", "", "", "0532 12", "", "", "")
                + row("5", "Ali Kaya", "", "", "", "RUMOUR", "", "")
                + row("6", "Ali Kaya", "", "", "", "", "spring", "")
                + row("1", "Ali Twice", "", "", "", "", "", ""));

        counts(job, 1, 0, 0, 6);
        assertThat(errorsOf(job))
                .contains(
                        "3,personName,lead.nobody,",
                        "4,email,",
                        "5,phone,contact-point.phone-invalid",
                        "6,source,acquisition-source.unknown",
                        "7,campaignId,",
                        "8,,duplicate-key,")
                .doesNotContain("Kaya", "nobody@", "0532", "RUMOUR");
    }

    @Test
    void aLeadThatTheImporterMayNotSeeIsNotChanged() {
        imported(row("1", "Ayşe Işık", "", "", "", "", "", ""));

        var job = imported(KIND, stranger(), stranger(), HEADER + row("1", "Eve Stolen", "", "", "", "", "", ""));

        counts(job, 0, 0, 0, 1);
        assertThat(errorsOf(job)).contains("2,externalId,lead.external-id-taken");
        manager().get(LEADS + "/" + lead("1")).then().body("personName", equalTo("Ayşe Işık"));
    }

    @Test
    void importingLeadsAsksForTheirPermissionToo() {
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

    private static void moved(UUID lead, String verb, Object body) {
        manager().body(body).post(LEADS + "/" + lead + "/" + verb).then().statusCode(200);
    }

    private UUID lead(String externalId) {
        return TestDatabase.asMigration()
                .value("select lead_id from lead_external_id where system = ? and id = ?", system, externalId);
    }

    private JsonPath imported(String rows) {
        return imported(KIND, manager(), manager(), HEADER + rows);
    }

    private String row(
            String id,
            String person,
            String company,
            String email,
            String phone,
            String source,
            String campaign,
            String need) {
        return String.join(",", id, system, person, company, email, phone, source, campaign, need) + "\n";
    }
}
