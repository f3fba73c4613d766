package crm.support.imports.api;

import static crm.support.imports.api.ImportRunning.errors;
import static crm.support.imports.api.ImportRunning.preview;
import static crm.support.imports.api.ImportRunning.run;
import static org.assertj.core.api.Assertions.assertThat;

import crm.support.SupportComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C13, C14, SUP-18: the same requests in a second file; what has become of them is taken over, and no change is dropped. */
@QuarkusTest
class RequestAgainImportComponentTest extends SupportComponentTest {

    private static final String HEADER =
            "externalId,externalSystem,customerExternalId,type,priority,channel,topicCode,openedAt,"
                    + "firstAnswerAt,resolvedAt,contactCount,transferred,csat,nps\n";
    private static final String OPEN = "COMPLAINT,HIGH,EMAIL,DELIVERY,2026-03-09T06:00:00Z,,,1,false,,";
    private static final String SOLVED =
            "COMPLAINT,HIGH,EMAIL,DELIVERY,2026-03-09T06:00:00Z,2026-03-09T07:00:00Z,2026-03-10T09:00:00Z,2,true,4,9";

    private final String system = "desk-" + UUID.randomUUID();

    @BeforeEach
    void aCustomer() {
        aCustomerKnownAs(system, "C1");
    }

    @Test
    void whatWasOpenAndIsToldSolvedIsSolved() {
        assertThat(told(OPEN)).isEqualTo("1 created, 0 updated, 0 unchanged, 0 failed");
        assertThat(counts(preview("service-requests", file(SOLVED))))
                .isEqualTo("0 created, 1 updated, 0 unchanged, 0 failed");
        assertThat(stored()).containsEntry("status", "ASSIGNED");

        assertThat(told(SOLVED)).isEqualTo("0 created, 1 updated, 0 unchanged, 0 failed");
        assertThat(stored())
                .containsEntry("status", "RESOLVED")
                .containsEntry("contact_count", 2)
                .containsEntry("transfer_count", 1);
        var resolved = eventsOf(id()).stream()
                .filter(event -> event.get("type").toString().endsWith(".resolved.v1"))
                .toList();
        assertThat(resolved).hasSize(1);
        assertThat(JsonPath.from((String) resolved.get(0).get("payload")).getString("resolvedAt"))
                .isEqualTo("2026-03-10T09:00:00Z");
        assertThat(eventTypesOf(id()).stream().filter("sla-fulfilled"::equals)).hasSize(2);
        assertThat(scores()).containsExactly("CSAT=4", "NPS=9");
        assertThat(TestDatabase.asMigration()
                        .<Boolean>value(
                                "select max(aggregate_version) = count(*) from outbox where aggregate_id = ?", id()))
                .isTrue();

        assertThat(told(SOLVED)).isEqualTo("0 created, 0 updated, 1 unchanged, 0 failed");
        assertThat(told(OPEN)).isEqualTo("0 created, 0 updated, 0 unchanged, 1 failed");
        assertThat(scores()).containsExactly("CSAT=4", "NPS=9");
    }

    /** C17 */
    @Test
    void itIsFoundAndShownByItsExternalId() {
        told(OPEN);
        var found = manager()
                .queryParam("filter[externalSystem]", system)
                .queryParam("filter[externalId]", "R1")
                .get(REQUESTS)
                .jsonPath();

        assertThat(found.getList("items.externalId")).containsExactly("R1");
        assertThat(found.getString("items[0].externalSystem")).isEqualTo(system);
        var one = manager().get(REQUESTS + "/" + id()).jsonPath();
        assertThat(one.getString("externalId")).isEqualTo("R1");
        assertThat(one.getString("externalSystem")).isEqualTo(system);
    }

    @Test
    void aFirstAnswerAndAScoreMayComeLater() {
        told(OPEN);
        assertThat(told(OPEN.replace("06:00:00Z,,", "06:00:00Z,2026-03-09T07:00:00Z,")))
                .isEqualTo("0 created, 1 updated, 0 unchanged, 0 failed");
        assertThat(stored()).containsEntry("status", "IN_PROGRESS");

        told(SOLVED.replace("4,9", ","));
        assertThat(scores()).isEmpty();
        var events = eventsOf(id()).size();
        assertThat(told(SOLVED)).isEqualTo("0 created, 1 updated, 0 unchanged, 0 failed");
        assertThat(scores()).containsExactly("CSAT=4", "NPS=9");
        assertThat(eventsOf(id())).hasSize(events);
    }

    /** C13 */
    @Test
    void whatIsToldOtherwiseIsRefusedByName() {
        told(SOLVED);
        var changes = Map.of(
                "type", SOLVED.replace("COMPLAINT", "REQUEST"),
                "priority", SOLVED.replace("HIGH", "LOW"),
                "channel", SOLVED.replace("EMAIL", "WEB"),
                "topicCode", SOLVED.replace("DELIVERY", "PRICE"),
                "openedAt", SOLVED.replace("09T06", "09T05"),
                "firstAnswerAt", SOLVED.replace("09T07", "09T08"),
                "resolvedAt", SOLVED.replace("10T09", "10T10"),
                "contactCount", SOLVED.replace(",2,true", ",3,true"),
                "csat", SOLVED.replace("4,9", "5,9"),
                "nps", SOLVED.replace("4,9", "4,8"));
        changes.forEach((column, row) -> assertThat(refusal(row)).isEqualTo(column + ",request-import.differs"));
        assertThat(refusal(SOLVED.replace("true", "false"))).isEqualTo("transferred,request-import.differs");
        assertThat(refusal(SOLVED.replace(",2,true", ",1,true"))).isEqualTo("contactCount,request-import.differs");
        assertThat(refusal("COMPLAINT,HIGH,EMAIL,DELIVERY,2026-03-09T06:00:00Z,,,,,,"))
                .isEqualTo("resolvedAt,request-import.differs");

        // an optional cell that is empty says nothing
        assertThat(told("COMPLAINT,HIGH,,,2026-03-09T06:00:00Z,,2026-03-10T09:00:00Z,,,,"))
                .isEqualTo("0 created, 0 updated, 1 unchanged, 0 failed");
    }

    @Test
    void ofWhatIsOpenTooNoChangeIsDropped() {
        told(OPEN);
        assertThat(refusal(OPEN.replace("DELIVERY", "PRICE"))).isEqualTo("topicCode,request-import.differs");
        assertThat(refusal(OPEN.replace(",1,false", ",2,false"))).isEqualTo("contactCount,request-import.differs");
        assertThat(refusal(OPEN.replace("false", "true"))).isEqualTo("transferred,request-import.differs");
    }

    @Test
    void whatWasDoneHereSinceIsNoDifference() {
        told(OPEN);
        act(id(), "contacts", Map.of("text", "Nerede?")).statusCode(200);
        act(id(), "resolve", solution()).statusCode(200);

        assertThat(told(OPEN)).isEqualTo("0 created, 0 updated, 1 unchanged, 0 failed");
        assertThat(refusal(SOLVED)).isEqualTo("resolvedAt,request-import.differs");
    }

    @Test
    void whatWasReopenedHereStaysOpen() {
        told(SOLVED);
        act(id(), "reopen", null).statusCode(200);

        assertThat(told(SOLVED)).isEqualTo("0 created, 0 updated, 1 unchanged, 0 failed");
        assertThat(stored()).containsEntry("status", "IN_PROGRESS");
    }

    @Test
    void whoIsWaitedForHereWasNotHelpedElsewhere() {
        told(OPEN.replace("06:00:00Z,,", "06:00:00Z,2026-03-09T07:00:00Z,"));
        act(id(), "wait", null).statusCode(200);

        assertThat(refusal(SOLVED)).isEqualTo("resolvedAt,request-import.waiting-here");
        assertThat(stored()).containsEntry("status", "WAITING_CUSTOMER");
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
        return (UUID) stored().get("id");
    }

    private Map<String, Object> stored() {
        return TestDatabase.asMigration()
                .rows("select * from service_request where external_system = ?", system)
                .get(0);
    }

    private List<String> scores() {
        return TestDatabase.asMigration()
                .rows(
                        "select kind || '=' || score as said from survey_invitation where customer_id = ? order by 1",
                        stored().get("customer_id"))
                .stream()
                .map(row -> (String) row.get("said"))
                .toList();
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
