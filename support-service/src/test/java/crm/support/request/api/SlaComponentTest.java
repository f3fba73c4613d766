package crm.support.request.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import crm.support.SupportComponentTest;
import crm.support.request.application.NoticeBreaches;
import crm.testing.TestDatabase;
import crm.testing.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SUP-18, K10 */
@QuarkusTest
class SlaComponentTest extends SupportComponentTest {

    @Inject
    NoticeBreaches notice;

    /** As if it had been opened long ago. */
    private static void runOut(UUID id) {
        var database = TestDatabase.asMigration();
        database.update("update sla_clock set due_at = timestamptz '2026-01-05T10:00:00Z' where request_id = ?", id);
        database.update("update service_request set next_due_at = timestamptz '2026-01-05T10:00:00Z' where id = ?", id);
    }

    private static long breachesOf(UUID id) {
        return eventTypesOf(id).stream().filter("sla-breached"::equals).count();
    }

    private void look() {
        try {
            VertxContextSupport.subscribeAndAwait(notice::batch);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void theTimerAnnouncesABreachOnceAndTheFulfilmentIsLate() {
        var id = anOpen("REQUEST");
        runOut(id);
        await().alias("the timer looks").atMost(Duration.ofMinutes(1)).until(() -> breachesOf(id) == 1);
        look();
        assertThat(breachesOf(id)).isOne();
        manager().get(REQUESTS + "/" + id).then().body("breached", equalTo(true));
        assertThat(TestDatabase.asMigration()
                        .<String>value(
                                "select actor from audit where subject_id = ? and action like '%breached%'",
                                id.toString()))
                .isEqualTo("system:sla");

        act(id, "assign", Map.of("assigneeUserId", TestUsers.aColleague())).statusCode(200);
        act(id, "resolve", solution()).statusCode(200);
        var fulfilled = eventsOf(id).stream()
                .filter(event -> event.get("type").toString().contains("sla-fulfilled"))
                .findFirst()
                .orElseThrow();
        assertThat(JsonPath.from((String) fulfilled.get("payload")).getBoolean("late"))
                .isTrue();
        assertThat(TestDatabase.asMigration()
                        .<Object>value("select overdue_since from service_request where id = ?", id))
                .isNull();
    }

    @Test
    void twoReplicasThatLookAtOnceAnnounceEachBreachOnce() {
        var ids = IntStream.range(0, 30).mapToObj(i -> anOpen("REQUEST")).toList();
        ids.forEach(SlaComponentTest::runOut);
        var replicas = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(this::look))
                .toList();
        replicas.forEach(CompletableFuture::join);
        await().alias("whatever the timer holds is stored")
                .atMost(Duration.ofMinutes(1))
                .until(() -> ids.stream().allMatch(id -> breachesOf(id) >= 1));

        assertThat(ids).allMatch(id -> breachesOf(id) == 1);
    }

    @Test
    void aRequestThatSomebodyHoldsIsLeftForTheNextRound() throws SQLException {
        var id = anOpen("REQUEST");
        try (var other = TestDatabase.asMigration().connect()) {
            other.setAutoCommit(false);
            runOut(id);
            try (var lock =
                    other.prepareStatement("select version from service_request where id = '" + id + "' for update")) {
                lock.execute();
            }
            look();
            other.rollback();
        }
        await().alias("the next round").atMost(Duration.ofMinutes(1)).until(() -> breachesOf(id) == 1);
    }

    @Test
    void theDueTimeIsExplained() {
        var id = anOpen("COMPLAINT");
        act(id, "answers", Map.of("text", "Sorry to hear that.")).statusCode(200);
        act(id, "wait", null).statusCode(200);

        manager()
                .get(REQUESTS + "/" + id + "/sla")
                .then()
                .statusCode(200)
                .header("ETag", org.hamcrest.Matchers.notNullValue())
                .body("clocks.metric", contains("FIRST_REPLY", "RESOLUTION"))
                .body("clocks.state", contains("FULFILLED", "PAUSED"))
                .body("clocks[1].targetMinutes", equalTo(480))
                .body("clocks[1].calendarCode", equalTo("TR_OFFICE"))
                .body("clocks[1].policyVersion", org.hamcrest.Matchers.greaterThanOrEqualTo(1))
                .body("clocks[1].timeZone", equalTo("Europe/Istanbul"))
                .body("clocks[1].pauses", hasSize(1));
        permittedOnly("service-request:write")
                .get(REQUESTS + "/" + id + "/sla")
                .then()
                .statusCode(403);
    }

    @Test
    void whoeverIsPausedIsNotDue() {
        var id = anOpen("COMPLAINT");
        act(id, "answers", Map.of("text", "Which one?")).statusCode(200);
        act(id, "wait", null).statusCode(200);

        assertThat(TestDatabase.asMigration()
                        .rows("select next_due_at, overdue_since from service_request where id = ?", id)
                        .get(0)
                        .values())
                .containsExactlyElementsOf(Collections.nCopies(2, null));
    }
}
