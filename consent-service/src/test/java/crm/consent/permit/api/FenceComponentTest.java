package crm.consent.permit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import crm.consent.permit.PermitComponentTest;
import crm.consent.permit.PermitProfile;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The one moment that matters, held still: a permit and an entry of the ledger meet at the fence (T1). */
@QuarkusTest
@TestProfile(PermitProfile.class)
class FenceComponentTest extends PermitComponentTest {

    private static UUID addressPermission(UUID permit) {
        return TestDatabase.asService().value("select permission_id from dispatch_permit where id = ?", permit);
    }

    private static void run(Connection connection, String sql, UUID permission) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, permission);
            statement.execute();
        }
    }

    private static void untilSomebodyWaitsForALock() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> TestDatabase.asSuperuser()
                                .<Long>value("select count(*) from pg_stat_activity"
                                        + " where datname = current_database() and wait_event_type = 'Lock'")
                        > 0);
    }

    /** The entry came first: the permit waits for its commit and then sees it. */
    @Test
    void aPermitWaitsForAnEntryThatIsBeingWritten() throws SQLException {
        var recipient = permitted();
        var permission = addressPermission(permitFor(message(recipient)));
        try (var entry = TestDatabase.asMigration().connect()) {
            entry.setAutoCommit(false);
            run(
                    entry,
                    "update permission_state set decision = 'DENY', reasons = '{WITHDRAWN}', epoch = epoch + 1"
                            + " where permission_id = ?",
                    permission);
            run(
                    entry,
                    "update permission_fence set blocked = true, epoch = epoch + 1 where permission_id = ?",
                    permission);
            var asking = CompletableFuture.supplyAsync(() -> asked(message(recipient)));
            untilSomebodyWaitsForALock();
            entry.commit();
            assertThat(asking.join()).containsEntry("decision", "DENY").containsEntry("reasons", List.of("WITHDRAWN"));
        }
    }

    /** The permit came first: the entry waits until it is written, so its acknowledgement finds it. */
    @Test
    void anEntryWaitsForAPermitThatIsBeingWritten() throws SQLException {
        var recipient = permitted();
        var earlier = permitFor(message(recipient));
        var permission = addressPermission(earlier);
        reported(earlier, "DISPATCHED");
        try (var permit = TestDatabase.asMigration().connect()) {
            permit.setAutoCommit(false);
            run(permit, "select from permission_fence where permission_id = ? for share", permission);
            run(permit, """
                    insert into dispatch_permit (id, message_id, attempt, message_class, channel, brand, recipient_type,
                      contact_point_hash, permission_id, epoch, issued_to, issued_at, expires_at)
                    select gen_random_uuid(), gen_random_uuid(), 1, message_class, channel, brand, recipient_type,
                      contact_point_hash, permission_id, epoch, issued_to, now(), now() + interval '30 seconds'
                    from dispatch_permit where permission_id = ?""", permission);
            var withdrawing = CompletableFuture.supplyAsync(
                    () -> withdraw(withdrawalOf(recipient)).extract().statusCode());
            untilSomebodyWaitsForALock();
            permit.commit();
            assertThat(withdrawing.join()).as("not acknowledged yet").isEqualTo(202);
        }
    }

    /** Whoever waits for open permits must not read the log of ten years. */
    @Test
    void openPermitsAreFoundByAnIndex() throws SQLException {
        for (var column : List.of("permission_id", "processing_id", "profiling_id")) {
            var plan = plan("select outcome_at, expires_at from dispatch_permit where " + column + " = '"
                    + new UUID(1, 1) + "' and expires_at > now()");
            assertThat(plan)
                    .contains("Index Scan using dispatch_permit_")
                    .contains(column + " = ", "expires_at > now()");
        }
        assertThat(plan("select * from dispatch_permit where message_id = any('{" + new UUID(1, 1) + "}')"))
                .contains("dispatch_permit_message_id_attempt_key");
    }

    /** Without the choice to read a small table from end to end. */
    private static String plan(String query) throws SQLException {
        var plan = new StringBuilder();
        try (var connection = TestDatabase.asService().connect();
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            statement.execute("set enable_bitmapscan = off");
            try (var rows = statement.executeQuery("explain " + query)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }
}
