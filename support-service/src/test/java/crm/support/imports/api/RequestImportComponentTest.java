package crm.support.imports.api;

import static crm.support.imports.api.ImportRunning.errors;
import static crm.support.imports.api.ImportRunning.preview;
import static crm.support.imports.api.ImportRunning.run;
import static org.assertj.core.api.Assertions.assertThat;

import crm.support.SupportComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** SUP-02, SUP-18: past service requests with their own dates. */
@QuarkusTest
class RequestImportComponentTest extends SupportComponentTest {

    private static final Logger LOG = Logger.getLogger(RequestImportComponentTest.class);
    private static final String HEADER =
            "externalId,externalSystem,customerExternalId,type,priority,channel,topicCode,openedAt,"
                    + "firstAnswerAt,resolvedAt,contactCount,transferred,csat,nps\n";

    private final String system = "desk-" + UUID.randomUUID();

    private String row(String id, String more) {
        return id + "," + system + ",C1," + more + "\n";
    }

    private UUID idOf(String externalId) {
        return TestDatabase.asMigration()
                .value(
                        "select id from service_request where external_system = ? and external_id = ?",
                        system,
                        externalId);
    }

    private static String counts(JsonPath job) {
        return job.getInt("progress.created") + " created, " + job.getInt("progress.unchanged") + " unchanged, "
                + job.getInt("progress.failed") + " failed";
    }

    /** HIGH: reply in two working hours, solution in eight. Opened on Monday 9 March 2026 at 09:00 in Istanbul. */
    @Test
    void aPastComplaintIsToldAsItHappenedAndItsClocksCountAsTheyWouldHaveCountedThen() {
        aCustomerKnownAs(system, "C1");
        var job = run(
                "service-requests",
                HEADER
                        + row(
                                "R1",
                                "COMPLAINT,HIGH,EMAIL,DELIVERY,2026-03-09T06:00:00Z,2026-03-09T07:00:00Z,2026-03-10T09:00:00Z,1,false,4,9"));

        assertThat(counts(job)).isEqualTo("1 created, 0 unchanged, 0 failed");
        var id = idOf("R1");
        assertThat(eventTypesOf(id))
                .containsExactly(
                        "opened",
                        "sla-applied",
                        "sla-applied",
                        "assigned",
                        "first-answer-given",
                        "sla-fulfilled",
                        "sla-breached",
                        "resolved",
                        "sla-fulfilled");
        var at = eventsOf(id).stream()
                .map(event -> ((java.sql.Timestamp) event.get("occurred_at")).toInstant())
                .toList();
        assertThat(at).isSorted();
        assertThat(at.get(6)).isEqualTo(Instant.parse("2026-03-09T15:00:00Z"));
        assertThat(JsonPath.from((String) eventsOf(id).get(7).get("payload")).getBoolean("firstContact"))
                .isTrue();
        assertThat(JsonPath.from((String) eventsOf(id).get(8).get("payload")).getBoolean("late"))
                .isTrue();
        var answers = TestDatabase.asMigration()
                .rows(
                        "select id, kind, score, answered_at, request_id from survey_invitation s where customer_id = (select customer_id from service_request where id = ?) order by kind",
                        id);
        assertThat(answers)
                .extracting(one -> one.get("kind") + "=" + one.get("score"))
                .containsExactly("CSAT=4", "NPS=9");
        assertThat(eventTypesOf((UUID) answers.get(0).get("id"))).containsExactly("survey.invited", "survey.answered");
        manager().get("/api/v1/service-requests/" + id).then().statusCode(200);
    }

    @Test
    void theFeastDoesNotCount() {
        aCustomerKnownAs(system, "C1");
        run("service-requests", HEADER + row("R1", "REQUEST,URGENT,,,2026-03-19T08:00:00Z,,2026-03-23T07:00:00Z,,,,"));

        // Thursday 11:00 until 12:30 counts, the eve from 13:00 and the feast do not, Monday from 09:00 does
        assertThat(eventTypesOf(idOf("R1"))).doesNotContain("sla-breached");
        assertThat(TestDatabase.asMigration()
                        .<java.sql.Timestamp>value("select due_at from sla_clock where request_id = ?", idOf("R1"))
                        .toInstant())
                .isEqualTo(Instant.parse("2026-03-23T08:30:00Z"));
    }

    @Test
    void whatIsStillOpenHasItsBreachAndCanBeWorkedOn() {
        aCustomerKnownAs(system, "C1");
        run("service-requests", HEADER + row("R1", "COMPLAINT,NORMAL,CALL,,2026-02-02,,,3,true,,"));
        var id = idOf("R1");

        assertThat(eventTypesOf(id)).filteredOn("sla-breached"::equals).hasSize(2);
        act(id, "resolve", solution()).statusCode(200);
        var resolved = eventsOf(id).stream()
                .filter(event -> event.get("type").toString().contains("resolved"))
                .findFirst()
                .orElseThrow();
        assertThat(JsonPath.from((String) resolved.get("payload")).getBoolean("firstContact"))
                .isFalse();
        assertThat(JsonPath.from((String) resolved.get("payload")).getInt("contactCount"))
                .isEqualTo(3);
    }

    @Test
    void theSameFileAgainChangesNothingAndAnotherContentIsRefused() {
        aCustomerKnownAs(system, "C1");
        var file = HEADER
                + row("R1", "REQUEST,,,,2026-03-09,,2026-03-10,,,,")
                + row("R2", "SUGGESTION,,,,2026-03-09,,,,,,");
        assertThat(counts(run("service-requests", file))).isEqualTo("2 created, 0 unchanged, 0 failed");
        assertThat(counts(run("service-requests", file))).isEqualTo("0 created, 2 unchanged, 0 failed");
        var other = run("service-requests", HEADER + row("R1", "COMPLAINT,,,,2026-03-09,,2026-03-10,,,,"));
        assertThat(errors(other)).contains("request-import.differs");
    }

    @Test
    void everyBadRowIsNamedWithItsReasonAndTheGoodOnesAreImported() {
        aCustomerKnownAs(system, "C1");
        var job = run(
                "service-requests",
                HEADER
                        + row("R1", "REQUEST,,,,2099-01-01,,,,,,")
                        + row("R2", "REQUEST,,,,2026-03-09,2026-03-08,,,,,")
                        + row("R3", "REQUEST,,,,2026-03-09,,2026-03-08,,,,")
                        + row("R4", "REQUEST,,,,2026-03-09,,2026-03-10,,,6,")
                        + row("R5", "REQUEST,,,,2026-03-09,,,,,,10")
                        + row("R6", "REQUEST,,,late parcel,2026-03-09,,,,,,")
                        + row("R7", "REQUEST,,,,2026-03-09,,,0,,,")
                        + "R8," + system + ",C2,REQUEST,,,,2026-03-09,,,,,,\n"
                        + row("R9", "REQUEST,,,,2026-03-09,,,,,,"));

        assertThat(counts(job)).isEqualTo("1 created, 0 unchanged, 8 failed");
        assertThat(errors(job))
                .contains(
                        "request-import.in-future",
                        "request-import.out-of-order",
                        "survey.score-range",
                        "request-import.not-resolved",
                        "request-topic.unknown",
                        "request-import.contacts",
                        "customer.unknown");
    }

    @Test
    void aPreviewLeavesNoTrace() {
        aCustomerKnownAs(system, "C1");
        assertThat(counts(preview("service-requests", HEADER + row("R1", "REQUEST,,,,2026-03-09,,2026-03-10,,,5,"))))
                .isEqualTo("1 created, 0 unchanged, 0 failed");
        assertThat(TestDatabase.asMigration()
                        .<Long>value("select count(*) from service_request where external_system = ?", system))
                .isZero();
    }

    @Test
    void aYearOfRequestsComesInWithTheirClocks() {
        aCustomerKnownAs(system, "C1");
        var file = HEADER
                + IntStream.range(0, 3_000)
                        .mapToObj(i -> {
                            var day = LocalDate.of(2025, 1, 1).plusDays(i % 365);
                            return row(
                                    "R" + i,
                                    "COMPLAINT,HIGH,WEB,," + day + "T08:00:00Z," + day + "T09:00:00Z," + day.plusDays(2)
                                            + "T09:00:00Z,1,,4,");
                        })
                        .collect(Collectors.joining());
        var job = run("service-requests", file);
        LOG.infof("service requests: 3,000 rows at %s rows/s", job.getString("progress.rowsPerSecond"));

        assertThat(counts(job)).isEqualTo("3000 created, 0 unchanged, 0 failed");
        var clocks = TestDatabase.asMigration()
                .rows(
                        "select count(*) as all, count(*) filter (where state = 'FULFILLED') as done from sla_clock c join service_request r on r.id = c.request_id"
                                + " where r.external_system = ?",
                        system)
                .get(0);
        assertThat(clocks).isEqualTo(Map.of("all", 6_000L, "done", 6_000L));
        assertThat(TestDatabase.asMigration()
                        .<Long>value(
                                "select count(*) from (select aggregate_id from outbox o join service_request r on r.id = o.aggregate_id where r.external_system = ?"
                                        + " group by aggregate_id having max(aggregate_version) <> count(*)) holes",
                                system))
                .isZero();
    }
}
