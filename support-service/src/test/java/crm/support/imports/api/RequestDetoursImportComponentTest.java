package crm.support.imports.api;

import static crm.support.imports.api.ImportRunning.errors;
import static crm.support.imports.api.ImportRunning.run;
import static org.assertj.core.api.Assertions.assertThat;

import crm.support.SupportComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C15, K10: incidents whose customer was waited for, and one that was opened again. */
@QuarkusTest
class RequestDetoursImportComponentTest extends SupportComponentTest {

    private static final String HEADER = "externalId,externalSystem,customerExternalId,type,priority,openedAt,"
            + "firstAnswerAt,waits,reopenings,resolvedAt\n";
    private static final String WAIT = "2026-03-09T09:00:00Z/2026-03-10T14:00:00Z";
    private static final String SECOND_WAIT = "12.03.2026 10:00/12.03.2026 16:00";
    private static final String REOPENING = "2026-03-11T07:00:00Z/2026-03-12T06:00:00Z";

    private final String system = "desk-" + UUID.randomUUID();

    @BeforeEach
    void aCustomer() {
        aCustomerKnownAs(system, "C1");
    }

    /** HIGH: solved in eight working hours. Opened on Monday at 09:00 in Istanbul, waited for from 12:00 until Tuesday 17:00. */
    @Test
    void theClockStandsStillWhileTheCustomerIsWaitedFor() {
        assertThat(told(row(WAIT, "", "2026-03-11T07:00:00Z")))
                .isEqualTo("1 created, 0 updated, 0 unchanged, 0 failed");

        assertThat(eventTypesOf(id())).contains("awaiting-customer", "resumed").doesNotContain("sla-breached");
        assertThat(told(row(WAIT, "", "2026-03-11T07:00:00Z")))
                .isEqualTo("0 created, 0 updated, 1 unchanged, 0 failed");
        assertThat(told(row("", "", "2026-03-11T07:00:00Z"))).isEqualTo("0 created, 0 updated, 1 unchanged, 0 failed");
        assertThat(refusal(row(WAIT + "|" + SECOND_WAIT, "", "2026-03-12T14:00:00Z")))
                .isEqualTo("resolvedAt,request-import.differs");
        assertThat(refusal(row(WAIT.replace("T14", "T13"), "", "2026-03-11T07:00:00Z")))
                .isEqualTo("waits,request-import.differs");
        assertThat(refusal(row(WAIT, "2026-03-10T15:00:00Z/2026-03-10T15:30:00Z", "2026-03-11T07:00:00Z")))
                .isEqualTo("reopenings,request-import.differs");
    }

    @Test
    void aSolutionThatDidNotHoldIsFollowedByANewClock() {
        var row = row(WAIT + "|" + SECOND_WAIT, REOPENING, "2026-03-12T14:00:00Z");
        assertThat(told(row)).isEqualTo("1 created, 0 updated, 0 unchanged, 0 failed");

        assertThat(eventTypesOf(id())).filteredOn("resolved"::equals).hasSize(2);
        assertThat(eventTypesOf(id())).contains("reopened").doesNotContain("sla-breached");
        assertThat(TestDatabase.asMigration()
                        .<Long>value(
                                "select count(*) from sla_clock where request_id = ? and metric = 'RESOLUTION'", id()))
                .isEqualTo(2);
        var resolved = eventsOf(id()).stream()
                .filter(event -> event.get("type").toString().contains(".resolved."))
                .map(event -> JsonPath.from((String) event.get("payload")).getBoolean("firstContact"))
                .toList();
        assertThat(resolved).containsExactly(true, false);
        assertThat(told(row)).isEqualTo("0 created, 0 updated, 1 unchanged, 0 failed");
    }

    @Test
    void aLaterFileTellsMoreWaitsAndTheSolution() {
        told(row(WAIT, "", ""));
        assertThat(told(row(WAIT, "", ""))).isEqualTo("0 created, 0 updated, 1 unchanged, 0 failed");
        assertThat(refusal(row(WAIT.replace("T14", "T13"), "", ""))).isEqualTo("waits,request-import.differs");

        var later = row(WAIT + "|" + SECOND_WAIT, REOPENING, "");
        assertThat(told(later)).isEqualTo("0 created, 1 updated, 0 unchanged, 0 failed");
        assertThat(told(later)).isEqualTo("0 created, 0 updated, 1 unchanged, 0 failed");
        assertThat(told(row(WAIT + "|" + SECOND_WAIT, REOPENING, "2026-03-12T14:00:00Z")))
                .isEqualTo("0 created, 1 updated, 0 unchanged, 0 failed");
        assertThat(eventTypesOf(id())).filteredOn("awaiting-customer"::equals).hasSize(2);
        assertThat(eventTypesOf(id())).filteredOn("resolved"::equals).hasSize(2);
    }

    @Test
    void whatCannotHaveHappenedIsNamed() {
        assertThat(refusal(row("2026-03-09T07:00:00Z/2026-03-09T08:00:00Z", "", "")))
                .isEqualTo("waits,request-import.out-of-order");
        assertThat(refusal(row("", "2026-03-11T07:00:00Z/2026-03-12T06:00:00Z", "2026-03-10T07:00:00Z")))
                .isEqualTo("reopenings,request-import.out-of-order");
        assertThat(refusal(row("2026-03-10T14:00:00Z/2026-03-09T09:00:00Z", "", "")))
                .isEqualTo("waits,interval-backwards");
        assertThat(refusal(row("yesterday", "", ""))).isEqualTo("waits,not-an-interval");
    }

    private static String row(String waits, String reopenings, String resolvedAt) {
        return String.join(
                ",", "COMPLAINT,HIGH,2026-03-09T06:00:00Z,2026-03-09T08:00:00Z", waits, reopenings, resolvedAt);
    }

    private String told(String row) {
        return counts(run("service-requests", file(row)));
    }

    /** Column and code of the only row. */
    private String refusal(String row) {
        var line = errors(run("service-requests", file(row))).lines().skip(1).toList();
        assertThat(line).hasSize(1);
        return line.get(0).split(",")[1] + "," + line.get(0).split(",")[2];
    }

    private String file(String row) {
        return HEADER + "R1," + system + ",C1," + row + "\n";
    }

    private UUID id() {
        return TestDatabase.asMigration().value("select id from service_request where external_system = ?", system);
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
