package crm.consent.permit.api;

import static org.assertj.core.api.Assertions.assertThat;

import crm.consent.permit.PermitComponentTest;
import crm.consent.permit.PermitProfile;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** POST /api/v1/dispatch-permits/outcomes. */
@QuarkusTest
@TestProfile(PermitProfile.class)
class OutcomeComponentTest extends PermitComponentTest {

    private static Map<String, Object> row(UUID permit) {
        return TestDatabase.asService()
                .rows(
                        "select outcome, outcome_at is not null as told, late_outcome, late_outcome_at is not null as told_late"
                                + " from dispatch_permit where id = ?",
                        permit)
                .get(0);
    }

    private static void isRefused(Map<String, Object> result, String reason) {
        assertThat(result).containsEntry("accepted", false).containsEntry("reason", reason);
    }

    @Test
    void aReportIsTakenOnce() {
        var permit = permitFor(message(permitted()));
        assertThat(reported(permit, "DISPATCHED"))
                .containsEntry("accepted", true)
                .doesNotContainKey("reason");
        isRefused(reported(permit, "DISPATCHED"), "ALREADY_REPORTED");
        isRefused(reported(permit, "FAILED"), "ALREADY_REPORTED");
        assertThat(row(permit)).containsEntry("outcome", "DISPATCHED").containsEntry("late_outcome", null);
    }

    /** An honest log: what went out after the lease is refused as a report and kept as a fact. */
    @Test
    void aLateDispatchIsRefusedAndRemembered() {
        var permit = permitFor(message(permitted()));
        age(permit, 31);
        isRefused(reported(permit, "DISPATCHED"), "EXPIRED");
        assertThat(row(permit))
                .containsEntry("outcome", null)
                .containsEntry("told", false)
                .containsEntry("late_outcome", "DISPATCHED")
                .containsEntry("told_late", true);
        isRefused(reported(permit, "FAILED"), "EXPIRED");
        assertThat(row(permit)).containsEntry("late_outcome", "DISPATCHED");
    }

    @Test
    void whatWasVoidAndWentOutAllTheSameIsRemembered() {
        var permit = permitFor(message(permitted()));
        assertThat(reported(permit, "VOID")).containsEntry("accepted", true);
        isRefused(reported(permit, "DISPATCHED"), "VOID");
        assertThat(row(permit)).containsEntry("outcome", "VOID").containsEntry("late_outcome", "DISPATCHED");
    }

    @Test
    void aBatchIsAnsweredInItsOrder() {
        var permit = permitFor(message(permitted()));
        var answers = sender().body(Map.of(
                        "outcomes",
                        List.of(
                                Map.of("permitId", UUID.randomUUID(), "outcome", "DISPATCHED"),
                                Map.of("permitId", permit, "outcome", "FAILED"),
                                Map.of("permitId", permit, "outcome", "DISPATCHED"))))
                .post("/api/v1/dispatch-permits/outcomes")
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("results");
        isRefused(answers.get(0), "UNKNOWN");
        assertThat(answers.get(1)).containsEntry("accepted", true);
        isRefused(answers.get(2), "ALREADY_REPORTED");
        assertThat(row(permit)).containsEntry("outcome", "FAILED").containsEntry("late_outcome", "DISPATCHED");
    }

    @Test
    void whatCannotBeReadOrMakesNoSenseIsRefused() {
        var report = Map.<String, Object>of("permitId", UUID.randomUUID(), "outcome", "DISPATCHED");
        refusedReport(List.of(), 422, "request.invalid");
        refusedReport(List.of(Map.of("outcome", "VOID")), 422, "request.invalid");
        refusedReport(List.of(Map.of("permitId", UUID.randomUUID(), "outcome", "LOST")), 400, "request.unreadable");
        refusedReport(
                List.of(Map.of("permitId", UUID.randomUUID(), "outcome", "VOID", "why", "")),
                400,
                "request.unknown-property");
        refusedReport(IntStream.range(0, 1_001).mapToObj(i -> report).toList(), 422, "request.invalid");
    }

    private static void refusedReport(List<Map<String, Object>> outcomes, int status, String code) {
        refused(
                sender().body(Map.of("outcomes", outcomes))
                        .post("/api/v1/dispatch-permits/outcomes")
                        .then(),
                status,
                code);
    }
}
