package crm.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import crm.platform.event.EventsComponentTest;
import crm.testing.TestDatabase;
import crm.testing.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C48: what is wrong with the database is no event's fault. Events wait, the consumer lives on, and nothing becomes a dead letter. */
@QuarkusTest
class DatabaseTroubleComponentTest extends EventsComponentTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String SESSIONS =
            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'platform'";

    @Inject
    MeterRegistry registry;

    private final TestDatabase superuser = TestDatabase.asSuperuser();
    private final TestDatabase database = TestDatabase.asSuperuser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25006 | alter role platform set default_transaction_read_only = on"
                        + " | alter role platform reset default_transaction_read_only",
                "28000 | alter role platform nologin | alter role platform login",
                "53300 | alter role platform connection limit 0 | alter role platform connection limit -1",
                "42P01 | alter table probe_effect rename to probe_away | alter table probe_away rename to probe_effect",
                "42501 | revoke insert on probe_effect from platform | grant insert on probe_effect to platform"
            })
    void troubleIsWaitedOutAndEverythingIsAppliedAfterIt(String state, String trouble, String cure) {
        var before = send(UUID.randomUUID());
        var lead = UUID.randomUUID();
        await().atMost(LONG).until(() -> applied(before).equals(ALL));

        change(trouble);
        try {
            send(lead);
            await().atMost(LONG).until(() -> waits(state) >= 2);
            assertThat(positionsOf(lead)).isZero();
        } finally {
            change(cure);
        }

        await().atMost(LONG).untilAsserted(() -> assertThat(applied(lead)).isEqualTo(ALL));
        var after = send(UUID.randomUUID());
        await().atMost(LONG).untilAsserted(() -> assertThat(applied(after)).isEqualTo(ALL));
        assertThat(deadLettersOf(lead)).isZero();
    }

    /** A row that somebody holds for longer than a statement may take. */
    @Test
    void aStatementThatTakesTooLongIsTriedAgain() throws SQLException {
        var lead = UUID.randomUUID();
        TestTopics.sendAll(List.of(record(lead, 1)));
        await().atMost(LONG).until(() -> applied(lead).equals(List.of(1L)));

        change("alter role platform set statement_timeout = '300ms'");
        try (var holder = superuser.connect();
                var hold = holder.createStatement()) {
            holder.setAutoCommit(false);
            hold.execute("select from consumer_position where aggregate_id = '" + lead + "' for update");
            TestTopics.sendAll(List.of(record(lead, 2)));
            await().atMost(LONG).until(() -> waits("57014") >= 2);
            holder.rollback();
            await().atMost(LONG).untilAsserted(() -> assertThat(applied(lead)).containsExactly(1L, 2L));
        } finally {
            change("alter role platform reset statement_timeout");
        }

        assertThat(deadLettersOf(lead)).isZero();
    }

    private static final List<Long> ALL = LongStream.rangeClosed(1, 20).boxed().toList();

    private static UUID send(UUID lead) {
        TestTopics.sendAll(ALL.stream().map(version -> record(lead, version)).toList());
        return lead;
    }

    private static org.apache.kafka.clients.producer.ProducerRecord<String, byte[]> record(UUID lead, long version) {
        return TestTopics.record(
                EventFixture.TOPIC, lead.toString(), EventFixture.headers(lead, version), EventFixture.body("web"));
    }

    /** Settings hold for new sessions, so the old ones end. */
    private void change(String statement) {
        superuser.update(statement);
        superuser.rows(SESSIONS);
    }

    private double waits(String state) {
        var counter = registry.find("inbox_waits_total")
                .tags("consumer", LeadProbe.CONSUMER, "cause", state)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private List<Long> applied(UUID lead) {
        return database
                .rows("select aggregate_version from probe_effect where aggregate_id = ? order by place", lead)
                .stream()
                .map(row -> (Long) row.get("aggregate_version"))
                .toList();
    }

    private long positionsOf(UUID lead) {
        return database.<Long>value("select count(*) from consumer_position where aggregate_id = ?", lead);
    }

    private long deadLettersOf(UUID lead) {
        return database.<Long>value("select count(*) from dead_letter where aggregate_id = ?", lead);
    }
}
