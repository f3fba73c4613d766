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
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the inbox promises its handlers, against a real database. */
@QuarkusTest
class InboxComponentTest extends EventsComponentTest {

    private static final Duration SOON = Duration.ofMinutes(2);

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
                        select event_id, aggregate_version, error, attempts, convert_from(payload, 'UTF8') as payload
                        from dead_letter
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

    /** C43: neither the header nor the body is text, and there is nothing to be read of it: it is kept byte by byte. */
    @Test
    void whatIsNoTextIsKeptByteByByteWithItsPlace() {
        var sound = UUID.randomUUID();
        var bytes = new byte[] {0, -1, (byte) 0xC3, 0x28, 0};
        var offset = ThreadLocalRandom.current().nextLong(1L << 40);
        var broken = new ConsumerRecord<>(EventFixture.TOPIC, 4, offset, "\u00ff\u0000key", bytes);
        broken.headers().add("ce_id", bytes);

        process(broken, record(sound, 1));
        process(broken);

        assertThat(applied(sound)).containsExactly(1L);
        assertThat(database.rows("""
                        select topic_partition, encode(record_key, 'hex') as key, encode(payload, 'hex') as payload, aggregate_id
                        from dead_letter where topic_offset = ?""", offset))
                .containsExactly(Map.of(
                        "topic_partition",
                        4,
                        "key",
                        "ff006b6579",
                        "payload",
                        "00ffc32800",
                        "aggregate_id",
                        new UUID(0, 0)));
    }

    /** Nobody waits for it but the later events of the aggregate that its key names. */
    @Test
    void anEventThatCannotBeReadHoldsUpItsOwnAggregateOnly() {
        var sick = UUID.randomUUID();
        var sound = UUID.randomUUID();
        var headers = EventFixture.headers(sick, 2);
        headers.put("ce_time", "+12026-01-01T00:00:00Z");

        process(
                record(sick, 1),
                record(sick, headers, EventFixture.body("web")),
                record(sick, 3),
                record(sound, 1),
                record(sound, 2));

        assertThat(applied(sick)).containsExactly(1L);
        assertThat(parked(sick)).containsExactly(3L);
        assertThat(applied(sound)).containsExactly(1L, 2L);
        assertThat(database.rows("select type, error from dead_letter where aggregate_id = ?", sick))
                .containsExactly(Map.of("type", "unreadable", "error", "ce_time is not a time"));
    }

    /** A record with the key of an aggregate that is none of its events makes nobody wait. */
    @Test
    void aStrayRecordUnderTheKeyOfAnAggregateHoldsUpNothing() {
        var lead = UUID.randomUUID();

        process(record(lead, 1), record(lead, Map.of("stray", "1"), new byte[0]), record(lead, 2));

        assertThat(applied(lead)).containsExactly(1L, 2L);
        assertThat(database.<Long>value("select count(*) from dead_letter where aggregate_id = ?", lead))
                .isEqualTo(1);
    }

    /** Parked and released again with the bytes it came with. */
    @Test
    void aBodyThatIsNoTextWaitsAsItCame() {
        var lead = UUID.randomUUID();
        var bytes = new byte[] {0, -1, (byte) 0xC3};

        process(record(lead, EventFixture.headers(lead, 2), bytes));

        assertThat(database.<String>value(
                        "select encode(payload, 'hex') from parked_event where aggregate_id = ?", lead))
                .isEqualTo("00ffc3");
        process(record(lead, 1));
        assertThat(applied(lead)).containsExactly(1L, 2L);
    }

    /** What PostgreSQL cannot store as text, in a header of an event that is poisonous besides. */
    @Test
    void aPoisonousEventWithAnOddHeaderIsLaidAsideToo() {
        var lead = UUID.randomUUID();
        var odd = EventFixture.headers(lead, 1);
        odd.put("note", "a\u0000b");
        probe.poison(idOf(lead, 1));

        process(record(lead, odd, EventFixture.body("web")), record(lead, 2));

        assertThat(deadVersions(lead)).containsExactly(1L);
        assertThat(parked(lead)).containsExactly(2L);
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
        assertThat(database.rows("select error from dead_letter where payload = convert_to(?, 'UTF8')", marker))
                .containsExactly(Map.of("error", "ce_id is missing"));
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
