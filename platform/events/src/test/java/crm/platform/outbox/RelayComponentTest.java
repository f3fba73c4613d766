package crm.platform.outbox;

import static crm.platform.outbox.OutboxFixture.aggregateIn;
import static crm.platform.outbox.OutboxFixture.published;
import static crm.platform.outbox.OutboxFixture.unsent;
import static crm.platform.outbox.OutboxFixture.write;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import crm.platform.event.EventTraces;
import crm.platform.event.EventsComponentTest;
import crm.testing.TestDatabase;
import crm.testing.TestTopics;
import crm.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay between a real database and a real broker. */
@QuarkusTest
class RelayComponentTest extends EventsComponentTest {

    private static final String PATH = "/api/v1/operations/outbox";
    private static final RelayShard.Pace PACE = new RelayShard.Pace(
            100, Duration.ofMillis(20), Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(1));

    @Inject
    Relay relay;

    @Inject
    DataSource database;

    @Inject
    RelayProducers producers;

    @Inject
    OutboxSettings settings;

    @Inject
    MeterRegistry registry;

    @BeforeEach
    void emptyTheOutbox() {
        relay.stop();
        TestDatabase.asService().update("delete from outbox");
        relay.start();
    }

    @AfterEach
    void leaveTheRelayRunning() {
        relay.stop();
        relay.start();
    }

    @Test
    void everyRowIsPublishedOnceAndInOrder() {
        var leads = Stream.generate(UUID::randomUUID).limit(20).toList();

        for (int round = 0; round < 10; round++) {
            for (var lead : leads) {
                write(lead, round * 10 + 1, round * 10 + 10);
            }
        }

        eventually(() -> assertThat(unsent()).isZero());
        var published = published();
        leads.forEach(lead -> assertThat(published.get(lead)).isEqualTo(upTo(100)));
    }

    @Test
    void aRowIsACloudEventWithTheBytesThatWereStored() {
        var lead = UUID.randomUUID();
        write(lead, 1, 1, "{\"b\" : 1.50, \"a\":\"İ\"}");
        eventually(() -> assertThat(published(lead)).hasSize(1));

        var message = TestTopics.readAll(OutboxFixture.TOPIC, lead.toString()).get(0);
        assertThat(new String(message.value(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"b\" : 1.50, \"a\":\"İ\"}");
        assertThat(TestTopics.header(message, "ce_source")).isEqualTo("/crm/platform");
        assertThat(TestTopics.header(message, "ce_subject")).isEqualTo(lead.toString());
        assertThat(TestTopics.header(message, "ce_actor")).isEqualTo("user:anna");
    }

    @Test
    void twoLivingRelaysPublishNothingTwiceAndLeaveNoHole() {
        var other = new Relay(database, producers, new RelayMeters(new SimpleMeterRegistry()), settings, "platform");
        var leads = Stream.generate(UUID::randomUUID).limit(10).toList();
        other.start();
        try {
            for (int round = 0; round < 30; round++) {
                for (var lead : leads) {
                    write(lead, round * 5 + 1, round * 5 + 5);
                }
                if (round == 15) {
                    relay.stop();
                }
                if (round == 25) {
                    relay.start();
                }
            }
            eventually(() -> assertThat(unsent()).isZero());
        } finally {
            other.stop();
        }
        var published = published();
        leads.forEach(lead -> assertThat(published.get(lead)).isEqualTo(upTo(150)));
    }

    @Test
    void whileTheBrokerIsAwayRowsStayUnsentAndGoOutAfterwards() {
        relay.stop();
        var lead = aggregateIn(0);
        write(lead, 1, 250);
        var attempts = new AtomicInteger();
        var shard = shard(0, () -> attempts.incrementAndGet() <= 3 ? failing() : producers.create(0));

        run(shard, () -> {
            eventually(() -> assertThat(attempts.get()).isGreaterThanOrEqualTo(2));
            assertThat(published(lead)).isEmpty();
            assertThat(unsent()).isEqualTo(250);
            eventually(() -> assertThat(unsent()).isZero());
        });

        assertThat(published(lead)).isEqualTo(upTo(250));
        assertThat(attempts).hasValue(4);
    }

    @Test
    void rowsThatComeOneByOneShareABatch() {
        relay.stop();
        var lead = aggregateIn(0);
        var began = new CopyOnWriteArrayList<Long>();
        var interval = Duration.ofMillis(200);
        var shard = new RelayShard(
                0,
                new OutboxShard(database, "platform", 0),
                () -> recording(began),
                new RelayMeters(new SimpleMeterRegistry()),
                new RelayShard.Pace(100, Duration.ofMinutes(1), Duration.ofMillis(1), interval, Duration.ofSeconds(1)));

        var start = System.nanoTime();
        run(shard, () -> {
            var version = new AtomicInteger();
            Awaitility.await("rows that trickle in have gone out in four batches")
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        write(lead, version.incrementAndGet(), version.get());
                        shard.wake();
                        return began.size() >= 4;
                    });
            Awaitility.await("all have gone out").atMost(Duration.ofMinutes(2)).until(() -> unsent() == 0);
        });

        // from the start, not from the batch before, which a busy machine tells late
        for (int batch = 1; batch < began.size(); batch++) {
            assertThat(Duration.ofNanos(began.get(batch) - start))
                    .isGreaterThanOrEqualTo(interval.minusMillis(1).multipliedBy(batch));
        }
    }

    @Test
    void aBatchWhoseMarkIsLostIsPublishedAgainUnderTheSameIdsInTheSameOrder() {
        relay.stop();
        var lead = aggregateIn(0);
        write(lead, 1, 50);
        try (var producer = producers.create(0)) {
            assertThat(catchingDeath(() -> new OutboxShard(database, "platform", 0).relay(100, rows -> {
                        producer.publish(rows);
                        throw new IllegalStateException("killed between the broker and the mark");
                    })))
                    .hasMessage("killed between the broker and the mark");
        }
        relay.start();

        eventually(() -> assertThat(unsent()).isZero());
        assertThat(published(lead))
                .isEqualTo(Stream.concat(upTo(50).stream(), upTo(50).stream()).toList());
        assertThat(TestTopics.readAll(OutboxFixture.TOPIC, lead.toString()).stream()
                        .map(message -> TestTopics.header(message, "ce_id"))
                        .distinct())
                .hasSize(50);
    }

    @Test
    void aRowThatTheBrokerRefusesBlocksItsShardUntilItIsParked() {
        var lead = aggregateIn(0);
        var behind = aggregateIn(0);
        var elsewhere = aggregateIn(1);
        write(lead, 1, 3);
        write(lead, 4, 4, "\"" + "x".repeat(2_000_000) + "\"");
        write(behind, 1, 3);
        write(elsewhere, 1, 3);

        eventually(() -> assertThat(blocked(0)).isEqualTo(1));
        assertThat(published(lead)).isEqualTo(upTo(3));
        assertThat(published(behind)).isEmpty();
        eventually(() -> assertThat(published(elsewhere)).isEqualTo(upTo(3)));
        assertThat(blocked(1)).isZero();

        admin().queryParam("sort", "recordedAt")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items[0].aggregateVersion", equalTo(4))
                .body("items[0].bytes", equalTo(2_000_002));
        UUID refused = TestDatabase.asService()
                .value("select event_id from outbox where aggregate_id = ? and aggregate_version = 4", lead);
        admin().post(PATH + "/" + refused + "/park").then().statusCode(200).body("parkedAt", notNullValue());

        eventually(() -> assertThat(published(behind)).isEqualTo(upTo(3)));
        eventually(() -> assertThat(blocked(0)).isZero());
        assertThat(TestDatabase.asService()
                        .<String>value("select action from audit where subject_id = ?", lead.toString()))
                .isEqualTo("outbox.parked");
    }

    @Test
    void onlyThePermissionOpensTheOutbox() {
        var outsider = Tokens.user("sales").permissions("order:read").sign();

        given().auth().oauth2(outsider).get(PATH).then().statusCode(403);
        given().auth()
                .oauth2(outsider)
                .post(PATH + "/" + UUID.randomUUID() + "/park")
                .then()
                .statusCode(403);
        given().get(PATH).then().statusCode(401);
        admin().post(PATH + "/" + UUID.randomUUID() + "/park").then().statusCode(404);
    }

    /** The names on which alerts stand. */
    @Test
    void whatWaitsIsSeenFromOutside() {
        var metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics)
                .contains("outbox_unsent ", "outbox_oldest_age_seconds ", "outbox_blocked{", "relay_published_total")
                .contains(
                        "consumer_lag{",
                        "consumer_oldest_age_seconds{",
                        "inbox_duplicates_total{",
                        "version_gap_total{")
                .contains("parked{consumer=\"platform.leads\"", "dead_letter{consumer=");
    }

    private static RequestSpecification admin() {
        return given().auth()
                .oauth2(Tokens.user("admin").permissions("dead-letter:redrive").sign());
    }

    private RelayShard shard(int shard, java.util.function.Supplier<RelayProducer> source) {
        return new RelayShard(
                shard,
                new OutboxShard(database, "platform", shard),
                source,
                new RelayMeters(new SimpleMeterRegistry()),
                PACE);
    }

    private static void run(RelayShard shard, ThrowingRunnable during) {
        var thread = new Thread(shard);
        thread.start();
        try {
            during.run();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        } finally {
            shard.stop();
        }
    }

    private static RelayProducer failing() {
        var kafka = new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        kafka.commitTransactionException = new KafkaException("no answer", new TimeoutException("no answer"));
        return new RelayProducer(kafka, "/crm/platform", new EventTraces(OpenTelemetry.noop(), true));
    }

    /** Takes all, and notes when each batch began. */
    private static RelayProducer recording(List<Long> began) {
        var kafka = new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public void beginTransaction() {
                began.add(System.nanoTime());
                super.beginTransaction();
            }
        };
        return new RelayProducer(kafka, "/crm/platform", new EventTraces(OpenTelemetry.noop(), true));
    }

    private interface Deadly {
        void run() throws Exception;
    }

    private static Throwable catchingDeath(Deadly work) {
        return org.assertj.core.api.Assertions.catchThrowable(work::run);
    }

    private double blocked(int shard) {
        return registry.get("outbox_blocked")
                .tag("shard", String.valueOf(shard))
                .gauge()
                .value();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /** The relay works on threads of its own. */
    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(assertion);
    }
}
