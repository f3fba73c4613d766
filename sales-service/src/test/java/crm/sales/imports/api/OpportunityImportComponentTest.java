package crm.sales.imports.api;

import static crm.sales.imports.api.ImportRunning.errors;
import static crm.sales.imports.api.ImportRunning.preview;
import static crm.sales.imports.api.ImportRunning.run;
import static crm.sales.imports.api.ImportRunning.runMapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import crm.sales.SalesComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C11, C18: opportunities of another system, with their dates. */
@QuarkusTest
class OpportunityImportComponentTest extends SalesComponentTest {

    private static final String HEADER =
            "externalId,externalSystem,customerExternalId,name,stage,amount,currency,createdDate,closeDate,lostReason\n";

    /** As HubSpot exports deals: words of its own, two dates, and a dash of whoever filled a field in by hand. */
    private static final String DEALS = """
            Record ID,Deal Name,Deal Stage,Amount,Currency,Create Date,Close Date,Associated Contact ID,Closed Lost Reason,Deal owner
            1{run},Filo yenileme,Closed Won,125000.50,TRY,2023-11-07 08:05,2023-12-01 10:00,9{run},,Ayşe
            2{run},Servis sözleşmesi,Closed Lost,,,2023-11-08 09:00,2024-01-15 12:30,9{run},Too expensive,Ayşe
            3{run},Yedek parça,Contract Sent,8000,EUR,2023-11-09 09:00,2027-02-01 00:00,9{run},-,Mehmet
            """;

    private static final String DEALS_MAPPING = """
            {"columns": {"Record ID": "externalId", "Deal Name": "name", "Deal Stage": "stage", "Amount": "amount",
                         "Currency": "currency", "Create Date": "createdDate", "Close Date": "closeDate",
                         "Associated Contact ID": "customerExternalId", "Closed Lost Reason": "lostReason"},
             "translations": {"Deal Stage": {"Closed Won": "WON", "Closed Lost": "LOST", "Contract Sent": "NEGOTIATING"},
                              "Closed Lost Reason": {"Too expensive": "PRICE", "-": ""}}}
            """;

    private final String system = "crm-" + UUID.randomUUID();

    @BeforeEach
    void aCustomer() {
        aCustomerKnownAs(system, "C1");
    }

    @Test
    void aHubSpotExportOfDealsIsMappedAndImported() {
        var run = String.valueOf(System.nanoTime());
        aCustomerKnownAs("import", "9" + run);
        var job = runMapped("opportunities", DEALS.replace("{run}", run), DEALS_MAPPING);

        assertThat(counts(job)).isEqualTo("3 created, 0 updated, 0 unchanged, 0 failed");
        manager()
                .get(OPPORTUNITIES + "/" + id("import", "1" + run))
                .then()
                .body("name", equalTo("Filo yenileme"))
                .body("status", equalTo("WON"))
                .body("amount.amount", equalTo("125000.50"))
                .body("openedAt", equalTo("2023-11-07T05:05:00Z"))
                .body("closedAt", equalTo("2023-12-01T07:00:00Z"));
        manager()
                .get(OPPORTUNITIES + "/" + id("import", "2" + run))
                .then()
                .body("status", equalTo("LOST"))
                .body("lostReason", equalTo("PRICE"))
                .body("amount", nullValue());
        manager()
                .get(OPPORTUNITIES + "/" + id("import", "3" + run))
                .then()
                .body("status", equalTo("OPEN"))
                .body("stage", equalTo("NEGOTIATING"))
                .body("expectedCloseDate", equalTo("2027-02-01"))
                .body("stageHistory.stage", contains("NEGOTIATING"));
    }

    /** The events tell when it happened, so that K3 counts it then. */
    @Test
    void eventsCarryTheDatesOfTheFile() {
        run("opportunities", HEADER + row("D1", "WON,100,TRY,2025-03-01,2025-04-01T10:00:00Z,"));

        var events = eventsOf(id(system, "D1"));
        assertThat(eventTypesOf(id(system, "D1"))).containsExactly("opportunity.opened.v1", "opportunity.won.v1");
        assertThat(events.stream()
                        .map(event -> ((Timestamp) event.get("occurred_at")).toInstant())
                        .toList())
                .containsExactly(Instant.parse("2025-02-28T21:00:00Z"), Instant.parse("2025-04-01T10:00:00Z"));
        assertThat(JsonPath.from((String) events.get(1).get("payload")).getString("wonAt"))
                .isEqualTo("2025-04-01T10:00:00Z");
    }

    @Test
    void theSameFileAgainChangesNothingAndALaterOneTellsWhatBecameOfAnOpenOne() {
        var open = HEADER + row("D1", "PROPOSING,100,TRY,2025-03-01,2027-04-01,");
        assertThat(counts(preview("opportunities", open))).isEqualTo("1 created, 0 updated, 0 unchanged, 0 failed");
        assertThat(counts(run("opportunities", open))).isEqualTo("1 created, 0 updated, 0 unchanged, 0 failed");
        assertThat(counts(run("opportunities", open))).isEqualTo("0 created, 0 updated, 1 unchanged, 0 failed");
        var further = HEADER + row("D1", "NEGOTIATING,120,TRY,2025-03-01,,");
        assertThat(counts(run("opportunities", further))).isEqualTo("0 created, 1 updated, 0 unchanged, 0 failed");

        var closed =
                HEADER + row("D1", "WON,130,TRY,2025-03-01," + Instant.now().minusMillis(1) + ",");
        assertThat(counts(run("opportunities", closed))).isEqualTo("0 created, 1 updated, 0 unchanged, 0 failed");
        assertThat(counts(run("opportunities", closed))).isEqualTo("0 created, 0 updated, 1 unchanged, 0 failed");
        assertThat(errors(run("opportunities", further))).contains("2,stage,opportunity-import.differs");
        assertThat(errors(run("opportunities", closed.replace(",130,", ",140,"))))
                .contains("2,amount,opportunity-import.differs");
        assertThat(eventTypesOf(id(system, "D1")))
                .containsExactly(
                        "opportunity.opened.v1",
                        "opportunity.amount-changed.v1",
                        "opportunity.stage-changed.v1",
                        "opportunity.amount-changed.v1",
                        "opportunity.won.v1");
    }

    @Test
    void itBelongsToWhomTheCustomerBelongsToAndIsFoundByItsExternalId() {
        run("opportunities", HEADER + row("D1", "PROPOSING,100,TRY,2025-03-01,,"));

        manager()
                .queryParam("filter[externalSystem]", system)
                .queryParam("filter[externalId]", "D1")
                .get(OPPORTUNITIES)
                .then()
                .body("items.externalId", contains("D1"))
                .body("items.externalSystem", contains(system))
                .body("items.id", contains(id(system, "D1").toString()));
        stranger().get(OPPORTUNITIES + "/" + id(system, "D1")).then().statusCode(404);
        assertThat(TestDatabase.asMigration()
                        .<String>value("select owner_team from opportunity where external_system = ?", system))
                .isEqualTo("istanbul-sales");
    }

    @Test
    void eachBadRowIsNamedAndTheGoodOnesAreImported() {
        var job = run(
                "opportunities",
                HEADER
                        + row("D1", "SOMEWHERE,100,TRY,2025-03-01,,")
                        + row("D2", "WON,,,2025-03-01,2025-04-01,")
                        + row("D3", "WON,100,TRY,2025-03-01,,")
                        + row("D4", "LOST,100,TRY,2025-03-01,2025-02-01,")
                        + row("D5", "LOST,100,TRY,2025-03-01,2025-04-01,too dear")
                        + row("D6", "PROPOSING,100,XAU,2025-03-01,,")
                        + row("D7", "PROPOSING,100,TRY,2199-03-01,,")
                        + row("D8", "PROPOSING,100,TRY,2025-03-01,,").replace(",C1,", ",C2,")
                        + row("D9", "PROPOSING,100,TRY,2025-03-01,,"));

        assertThat(counts(job)).isEqualTo("1 created, 0 updated, 0 unchanged, 8 failed");
        assertThat(errors(job))
                .contains(
                        "2,stage,opportunity.unknown-stage",
                        "3,amount,opportunity.amount-required",
                        "4,closeDate,opportunity-import.no-close-date",
                        "5,createdDate,opportunity-import.out-of-order",
                        "6,lostReason,lost-reason.unknown",
                        "7,amount,money.unknown-currency",
                        "8,createdDate,opportunity-import.out-of-order",
                        "9,customerExternalId,customer.unknown");
    }

    @Test
    void whoMayNotWriteOpportunitiesMayNotImportThem() {
        refused(
                permittedOnly("import:run", "order:write")
                        .contentType("text/csv; charset=UTF-8")
                        .queryParam("kind", "opportunities")
                        .body(HEADER)
                        .post("/api/v1/sales-imports")
                        .then(),
                403,
                "permission.missing");
    }

    private String row(String id, String more) {
        return id + "," + system + ",C1,Filo," + more + "\n";
    }

    private static UUID id(String system, String externalId) {
        return TestDatabase.asMigration()
                .value("select id from opportunity where external_system = ? and external_id = ?", system, externalId);
    }

    private static String counts(JsonPath job) {
        return "%d created, %d updated, %d unchanged, %d failed"
                .formatted(
                        job.getInt("progress.created"),
                        job.getInt("progress.updated"),
                        job.getInt("progress.unchanged"),
                        job.getInt("progress.failed"));
    }
}
