package crm.platform.imports;

import static crm.platform.imports.ImportSteps.errors;
import static crm.platform.imports.ImportSteps.file;
import static crm.platform.imports.ImportSteps.imported;
import static crm.platform.imports.ImportSteps.job;
import static crm.platform.imports.ImportSteps.post;
import static crm.platform.imports.ImportSteps.uploaded;
import static crm.platform.imports.ImportSteps.whenDone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold whatever happens to the runner: exactly once, and one bad row never sinks the others. */
@QuarkusTest
class ImportRunComponentTest extends ImportsComponentTest {

    @BeforeEach
    void empty() {
        TestDatabase.asMigration().truncate("import_job", "import_file_chunk", "import_error", "import_test_item");
    }

    @Test
    void aRowThatTheDatabaseRefusesFailsAloneAndTellsNoSql() {
        var answer = imported(
                file("A", 7, "x") + "B,explode,1\n" + file("C", 9, "x").substring("number,name,amount\n".length()));

        answer.then()
                .body("state", equalTo("COMPLETED"))
                .body("progress.created", equalTo(16))
                .body("progress.failed", equalTo(1));
        assertThat(errors(answer.path("id"))).endsWith("\r\n9,,row-refused,The row could not be stored.\r\n");
        assertThat(TestDatabase.asService().count("import_test_item")).isEqualTo(16);
    }

    @Test
    void aRowThatARuleRefusesKeepsTheRulesCode() {
        var answer = imported("number,name\nA,x\nB,forbidden\nC,x\n");

        answer.then().body("progress.created", equalTo(2));
        assertThat(errors(answer.path("id"))).contains("3,,item.forbidden,This item must not be.");
    }

    @Test
    void aJobWhoseRunnerDiedGoesOnAfterItsLastCommittedChunk() {
        var id = uploaded(file("A", 35, "x"));
        var service = TestDatabase.asService();
        service.update(
                "insert into import_test_item (number, owner_user_id) select 'A' || n, ? from generate_series(1, 20) n",
                UUID.randomUUID());

        service.update("""
            update import_job set state = 'RUNNING', started_at = now(), lease = ?, lease_until = now() - interval '1 second',
                   last_line = 21, rows_read = 20, rows_created = 20,
                   started_by = jsonb_build_object('userId', owner_user_id, 'scope', 'ALL', 'teams', '[]'::jsonb,
                                                   'departments', '[]'::jsonb)
            where id = ?
            """, UUID.randomUUID(), UUID.fromString(id));

        whenDone(id)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("progress.read", equalTo(35))
                .body("progress.created", equalTo(35))
                .body("progress.unchanged", equalTo(0));
        assertThat(service.count("import_test_item")).isEqualTo(35);
    }

    @Test
    void aJobThatKillsItsRunnersIsGivenUp() {
        var id = uploaded(file("A", 1, "x"));
        TestDatabase.asService().update("""
            update import_job set state = 'RUNNING', started_at = now(), attempts = 5, started_by = '{}' || jsonb_build_object(
              'userId', owner_user_id, 'scope', 'OWN', 'teams', '[]'::jsonb, 'departments', '[]'::jsonb)
            where id = ?
            """, UUID.fromString(id));

        whenDone(id).then().body("state", equalTo("FAILED")).body("failure", equalTo("import.interrupted"));
    }

    @Test
    void aRunnerWhoseLeaseWasTakenChangesNothing() {
        var id = uploaded(file("A", 30, "slow"));
        post(id, "run");
        awaitRows(id, 10);

        TestDatabase.asService()
                .update(
                        "update import_job set lease = ?, lease_until = now() + interval '1 hour' where id = ?",
                        UUID.randomUUID(),
                        UUID.fromString(id));
        var read = job(id).<Integer>path("progress.read");

        Awaitility.await("nothing more may be committed under the old lease")
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(2))
                .until(() -> job(id).<Integer>path("progress.read").equals(read));
        assertThat(TestDatabase.asService().count("import_test_item")).isEqualTo((long) read);
    }

    @Test
    void aCancelledJobStopsBetweenChunksAndKeepsWhatItImported() {
        var id = uploaded(file("A", 50, "slow"));
        post(id, "run");
        awaitRows(id, 10);

        post(id, "cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));
        var read = job(id).<Integer>path("progress.read");

        Awaitility.await("the runner notices at its next chunk")
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(2))
                .until(() -> TestDatabase.asService().count("import_test_item") == read);
        assertThat(read).isBetween(10, 40);
        job(id).then().body("state", equalTo("CANCELLED")).body("progress.created", equalTo(read));
    }

    private static void awaitRows(String id, int rows) {
        Awaitility.await("the first chunk is committed")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(30))
                .until(() -> job(id).<Integer>path("progress.read") >= rows);
    }
}
