package crm.proofs.chaos.experiment;

import crm.proofs.chaos.capture.Capture;
import crm.proofs.chaos.capture.Capture.Fact;
import crm.proofs.chaos.capture.Capture.Row;
import crm.proofs.chaos.capture.CaptureFiles;
import crm.proofs.chaos.capture.Values;
import crm.proofs.chaos.observe.DeliveryTables;
import crm.proofs.chaos.observe.Events;
import crm.proofs.chaos.observe.Groups;
import crm.proofs.chaos.observe.Sql;
import crm.proofs.chaos.observe.TopicReader;
import crm.proofs.system.TestSystem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;

/**
 * Delivery in small, with at most one defect: callers, a relay and a consumer on a real database and a real broker, step by step in one
 * thread, in an order and with crashes that follow from the seed. What is left behind is captured as that of the whole system is.
 */
final class Experiment {

    private static final int COMMANDS = 150;
    private static final int OPEN_AT_ONCE = 3;
    private static final int PARTITIONS = 2;

    private final TestSystem system;
    private final Defect defect;
    private final Random random;
    private final CrashPoints crashes;
    private final String topic;
    private final Deque<Writer.Command> waiting = new ArrayDeque<>();
    private final List<Open> open = new ArrayList<>();
    private final List<UUID> purchases = new ArrayList<>();

    Experiment(TestSystem system, Defect defect, long seed) {
        this.system = system;
        this.defect = defect;
        this.random = new Random(seed);
        this.crashes = new CrashPoints(new Random(seed + 1));
        this.topic = "experiment." + defect.name().toLowerCase(java.util.Locale.ROOT) + "." + seed;
    }

    /** A command whose transaction is not committed yet. */
    private record Open(Connection connection, Writer.Command command, Writer.Outcome outcome) {}

    Capture run() throws Exception {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, system.kafkaBootstrap()));
                var tables = new ExperimentTables(system)) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
            try {
                return run(tables);
            } finally {
                admin.deleteConsumerGroups(List.of(topic)).all().get();
                admin.deleteTopics(List.of(topic)).all().get();
            }
        }
    }

    private Capture run(ExperimentTables tables) throws SQLException {
        var writer = new Writer(defect != Defect.NO_IDEMPOTENCY, topic, random, crashes);
        var free = new ArrayDeque<Connection>();
        for (int i = 0; i < OPEN_AT_ONCE; i++) {
            free.add(tables.connect());
        }
        try (var own = tables.connect();
                var relay =
                        new ExperimentRelay(system.kafkaBootstrap(), topic, defect == Defect.RELAY_BY_CURSOR, crashes);
                var consumer = new ExperimentConsumer(system.kafkaBootstrap(), topic, partitions(), defect, crashes)) {
            for (int i = 0; i < COMMANDS || !waiting.isEmpty() || !open.isEmpty(); i++) {
                step(i, writer, free, relay, own, consumer);
            }
            drain(relay, consumer, own);
            return capture(writer, own);
        } finally {
            for (Connection connection : free) {
                connection.close();
            }
        }
    }

    private void step(
            int number,
            Writer writer,
            Deque<Connection> free,
            ExperimentRelay relay,
            Connection own,
            ExperimentConsumer consumer)
            throws SQLException {
        if (number < COMMANDS) {
            waiting.add(command(number));
        }
        if (!free.isEmpty() && !waiting.isEmpty()) {
            begin(writer, free);
        }
        if (!open.isEmpty() && (free.isEmpty() || random.nextBoolean())) {
            end(writer, free);
        }
        if (random.nextInt(4) == 0) {
            relay.step(own);
        }
        if (random.nextInt(12) == 0) {
            consumer.step(own);
        }
    }

    private Writer.Command command(int number) {
        var known =
                purchases.isEmpty() || random.nextInt(3) == 0 ? null : purchases.get(random.nextInt(purchases.size()));
        return new Writer.Command("key-" + number, known, 1 + random.nextInt(100));
    }

    /** Two open changes of one purchase would wait for each other; in this one thread, for ever. */
    private void begin(Writer writer, Deque<Connection> free) throws SQLException {
        var command = waiting.poll();
        if (open.stream()
                .anyMatch(each ->
                        each.command().id() != null && each.command().id().equals(command.id()))) {
            waiting.add(command);
            return;
        }
        var connection = free.poll();
        open.add(new Open(connection, command, writer.execute(connection, command)));
    }

    private void end(Writer writer, Deque<Connection> free) throws SQLException {
        var ended = open.remove(random.nextInt(open.size()));
        if (writer.commit(ended.connection(), ended.command(), ended.outcome())) {
            purchases.add(ended.outcome().id());
        } else {
            waiting.add(ended.command());
        }
        free.add(ended.connection());
    }

    private void drain(ExperimentRelay relay, ExperimentConsumer consumer, Connection own) throws SQLException {
        int idle = 0;
        while (idle < 5) {
            idle = relay.step(own) + consumer.step(own) == 0 ? idle + 1 : 0;
        }
    }

    private List<TopicPartition> partitions() {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    private Capture capture(Writer writer, Connection own) {
        var events = new Events();
        try (var reader = new TopicReader(system.kafkaBootstrap(), Set.of(topic))) {
            reader.catchUp(events::add);
        }
        var parts = new LinkedHashMap<String, List<?>>();
        parts.put("acknowledged", writer.acknowledged());
        parts.put("keys", DeliveryTables.keys(own, "key-"));
        parts.put(
                "rows",
                Sql.list(
                        own,
                        "select * from purchase",
                        row -> new Row(
                                "purchase",
                                row.getString("id"),
                                row.getLong("version"),
                                Values.content("total", row.getString("total")))));
        parts.put("outbox", DeliveryTables.outbox("experiment", own));
        parts.put("topic", events.all());
        parts.put("inbox", DeliveryTables.inbox(own));
        parts.put("groups", Groups.committed(system.kafkaBootstrap(), topic::equals));
        parts.put("published", expected(events));
        parts.put(
                "stored",
                Sql.list(
                        own,
                        "select * from purchase_fact",
                        row -> new Fact(
                                "purchase_fact",
                                row.getString("id"),
                                Values.content("events", row.getLong("events")))));
        return CaptureFiles.of(part -> parts.getOrDefault(part.getName(), List.of()));
    }

    private static List<Fact> expected(Events events) {
        var counts = new LinkedHashMap<String, Integer>();
        var seen = new HashSet<String>();
        events.all().stream()
                .filter(event -> seen.add(event.eventId()))
                .forEach(event -> counts.merge(event.key(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Fact("purchase_fact", entry.getKey(), Values.content("events", entry.getValue())))
                .toList();
    }
}
