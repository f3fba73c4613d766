package crm.platform.inbox;

import static crm.platform.inbox.EventFixture.batch;
import static crm.platform.inbox.EventFixture.idOf;
import static crm.platform.inbox.EventFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.event.EventsComponentTest;
import crm.testing.TestDatabase;
import crm.testing.TestTopics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the inbox promises its handlers, against a real database. */
@QuarkusTest
class InboxComponentTest extends EventsComponentTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Inbox inbox;

    @Inject
    LeadProbe probe;

    private final TestDatabase database = TestDatabase.asService();

    @Test
    void aBatchThatIsDeliveredTwiceHasItsEffectOnce() {
        var lead = UUID.randomUUID();

        process(record(lead, 1), record(lead, 2));
        process(record(lead, 1), record(lead, 2));
        process(record(lead, 2), record(lead, 2), record(lead, 3));

        assertThat(applied(lead)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aHandlerActsForItsConsumerAndNeverForAnEarlierEvent() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();

        process(record(first, 1));
        process(record(second, 1));

        assertThat(database.rows("select actor, correlation_id from probe_effect where aggregate_id = ?", second))
                .containsExactly(Map.of(
                        "actor", "system:" + LeadProbe.CONSUMER, "correlation_id", EventFixture.correlationOf(second)));
    }

    @Test
    void aVersionBeyondAHoleWaitsUntilTheHoleCloses() {
        var lead = UUID.randomUUID();

        process(record(lead, 3));
        process(record(lead, 1));
        assertThat(applied(lead)).containsExactly(1L);
        assertThat(parked(lead)).containsExactly(3L);

        process(record(lead, 2));
        assertThat(applied(lead)).containsExactly(1L, 2L, 3L);
        assertThat(parked(lead)).isEmpty();
    }

    @Test
    void anyOrderOverManyBatchesAppliesEveryVersionOnceInOrder() {
        var random = new Random(42);
        var leads = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var lead : leads) {
            LongStream.rangeClosed(1, 30).forEach(version -> records.add(record(lead, version)));
        }
        records.addAll(List.copyOf(records.subList(10, 60)));
        Collections.shuffle(records, random);

        for (int from = 0; from < records.size(); from += 9) {
            process(records.subList(from, Math.min(records.size(), from + 9)));
        }

        var all = LongStream.rangeClosed(1, 30).boxed().toList();
        for (var lead : leads) {
            assertThat(applied(lead)).isEqualTo(all);
            assertThat(parked(lead)).isEmpty();
        }
    }

    @Test
    void aPoisonousEventBecomesOneDeadLetterAndStopsItsOwnAggregateOnly() {
        var sick = UUID.randomUUID();
        var sound = UUID.randomUUID();
        probe.poison(idOf(sick, 2));

        process(record(sick, 1), record(sound, 1), record(sick, 2), record(sick, 3), record(sound, 2));
        process(record(sick, 2), record(sick, 4), record(sound, 3));

        assertThat(applied(sick)).containsExactly(1L);
        assertThat(applied(sound)).containsExactly(1L, 2L, 3L);
        assertThat(parked(sick)).containsExactly(3L, 4L);
        assertThat(database.rows("""
                        select event_id, aggregate_version, error, attempts, payload from dead_letter
                        where consumer = ? and aggregate_id = ?""", LeadProbe.CONSUMER, sick))
                .containsExactly(Map.of(
                        "event_id",
                        idOf(sick, 2),
                        "aggregate_version",
                        2L,
                        "error",
                        "IllegalArgumentException: cannot digest",
                        "attempts",
                        3,
                        "payload",
                        "{\"source\":\"web\",\"later\":1}"));
    }

    @Test
    void aPoisonousEventAmongParkedOnesIsFoundToo() {
        var lead = UUID.randomUUID();
        probe.poison(idOf(lead, 3));

        process(record(lead, 4), record(lead, 3), record(lead, 2));
        process(record(lead, 1));

        assertThat(applied(lead)).containsExactly(1L, 2L);
        assertThat(parked(lead)).containsExactly(4L);
        assertThat(deadVersions(lead)).containsExactly(3L);
    }

    @Test
    void anOutageOfTheDatabaseIsWaitedOutAndNothingIsSkippedOrDeadLettered() {
        var lead = UUID.randomUUID();
        probe.outages(5);

        process(record(lead, 1), record(lead, 2));

        assertThat(applied(lead)).containsExactly(1L, 2L);
        assertThat(deadVersions(lead)).isEmpty();
    }

    @Test
    void aRecordThatIsNoEventIsLaidAsideOnceAndBlocksNothing() {
        var lead = UUID.randomUUID();
        var headers = EventFixture.headers(lead, 1);
        headers.remove("ce_id");
        var marker = "no event " + lead;
        var broken = record(lead, headers, marker.getBytes(StandardCharsets.UTF_8));

        process(broken, record(lead, 1));
        process(broken);

        assertThat(applied(lead)).containsExactly(1L);
        assertThat(database.rows("select error, payload from dead_letter where payload = ?", marker))
                .containsExactly(Map.of("error", "ce_id is missing", "payload", marker));
    }

    /** Through the broker: SmallRye's batch, our defaults, the offsets after the commit. */
    @Test
    void eventsOfATopicAreAppliedOnceHoweverOftenTheyAreSent() {
        var lead = UUID.randomUUID();
        var records = LongStream.rangeClosed(1, 50)
                .mapToObj(version -> TestTopics.record(
                        EventFixture.TOPIC,
                        lead.toString(),
                        EventFixture.headers(lead, version),
                        EventFixture.body("web")))
                .toList();

        TestTopics.sendAll(records);
        TestTopics.sendAll(records);

        var all = LongStream.rangeClosed(1, 50).boxed().toList();
        // the consumer polls on its own thread
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(applied(lead)).isEqualTo(all));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies
    private void process(ConsumerRecord<String, byte[]>... records) {
        process(List.of(records));
    }

    private void process(List<ConsumerRecord<String, byte[]>> records) {
        ConsumerRecords<String, byte[]> polled = batch(records);
        inbox.process(probe, polled).await().atMost(SOON);
    }

    private List<Long> applied(UUID lead) {
        return versions("select aggregate_version from probe_effect where aggregate_id = ? order by place", lead);
    }

    private List<Long> parked(UUID lead) {
        return versions(
                "select aggregate_version from parked_event where aggregate_id = ? order by aggregate_version", lead);
    }

    private List<Long> deadVersions(UUID lead) {
        return versions("select aggregate_version from dead_letter where aggregate_id = ?", lead);
    }

    private List<Long> versions(String query, UUID lead) {
        return database.rows(query, lead).stream()
                .map(row -> (Long) row.get("aggregate_version"))
                .toList();
    }
}
