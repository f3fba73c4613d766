package crm.platform.outbox;

import static crm.platform.outbox.OutboxFixture.aggregateIn;
import static crm.platform.outbox.OutboxFixture.published;
import static crm.platform.outbox.OutboxFixture.unsent;
import static crm.platform.outbox.OutboxFixture.write;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.event.EventsComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A changed number of lanes strands nothing and turns nothing round; the running service has two. */
@QuarkusTest
class OutboxLanesComponentTest extends EventsComponentTest {

    @Inject
    Relay relay;

    @Inject
    DataSource database;

    @BeforeEach
    void nothingWaits() {
        relay.stop();
        TestDatabase.asService().update("delete from outbox");
    }

    @AfterEach
    void leaveTheRelayRunning() {
        relay.stop();
        relay.start();
    }

    @Test
    void whatWaitsInLanesThatAreNoMoreIsPublishedInOrder() {
        var leads = Stream.generate(UUID::randomUUID).limit(20).toList();
        for (var lead : leads) {
            write(lead, 1, 30);
            stamp(lead, 2 + Math.floorMod(lead.hashCode(), 5));
        }
        leads.forEach(lead -> write(lead, 31, 40));

        relay.start();

        awaitNothingUnsent("all have gone out");
        var published = published();
        leads.forEach(lead -> assertThat(published.get(lead)).isEqualTo(upTo(40)));
    }

    /** From one lane to two: no lane is missing, but half of the aggregates wait in the wrong one. */
    @Test
    void whatWaitsInTheLaneOfAnotherNumberIsPublishedInOrder() {
        var lead = aggregateIn(1);
        write(lead, 1, 500);
        stamp(lead, 0);
        write(lead, 501, 520);

        relay.start();

        awaitNothingUnsent("all have gone out");
        assertThat(published(lead)).isEqualTo(upTo(520));
    }

    @Test
    void whatAReplicaWithMoreLanesStillWritesIsNotLeftBehind() {
        relay.start();
        var lead = UUID.randomUUID();
        relay.stop();
        write(lead, 1, 3);
        stamp(lead, 9);
        relay.start();
        write(lead, 4, 4);
        awaitNothingUnsent("the first have gone out");

        writeInLane(lead, 5, 9);

        awaitNothingUnsent("the stray has gone out");
        assertThat(published(lead)).isEqualTo(upTo(5));
    }

    @Test
    void withTheSameNumberNothingMovesAndNobodyWaitsForALock() throws SQLException {
        write(UUID.randomUUID(), 1, 10);

        try (var busy = TestDatabase.asService().connect();
                var lock = busy.prepareStatement("select pg_advisory_lock(?, 0)")) {
            lock.setInt(1, "platform".hashCode());
            lock.execute();
            assertThat(new OutboxLanes(database, "platform", 2).settle()).isZero();
        }
    }

    /** Patient: strays are looked for every ten seconds, and machines are busy. */
    private static void awaitNothingUnsent(String what) {
        Awaitility.await(what).atMost(Duration.ofMinutes(1)).until(() -> unsent() == 0);
    }

    private static void writeInLane(UUID lead, long version, int lane) {
        TestDatabase.asService().update("""
                        insert into outbox (event_id, topic, aggregate_id, aggregate_version, shard, type, payload, headers,
                                            occurred_at, recorded_at)
                        values (gen_random_uuid(), ?, ?, ?, ?, 'crm.customer.lead.created.v1', '{"source":"web"}', '{"ce_actor": "user:anna"}', now(), now())
                        """, OutboxFixture.TOPIC, lead, version, lane);
    }

    private static void stamp(UUID lead, int lane) {
        TestDatabase.asService().update("update outbox set shard = ? where aggregate_id = ?", lane, lead);
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
