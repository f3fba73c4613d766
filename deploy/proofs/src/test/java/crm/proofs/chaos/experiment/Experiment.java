package crm.proofs.chaos.experiment;

import crm.proofs.chaos.capture.Capture;
import crm.proofs.chaos.capture.Capture.Fact;
import crm.proofs.chaos.capture.Capture.Leftover;
import crm.proofs.chaos.capture.Capture.Row;
import crm.proofs.chaos.capture.Capture.TopicEvent;
import crm.proofs.chaos.capture.CaptureFiles;
import crm.proofs.chaos.capture.Values;
import crm.proofs.chaos.observe.DeliveryTables;
import crm.proofs.chaos.observe.Events;
import crm.proofs.chaos.observe.Groups;
import crm.proofs.chaos.observe.Sql;
import crm.proofs.chaos.observe.TopicReader;
import crm.proofs.system.Query;
import crm.proofs.system.TestSystem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private static final int RECENT = 6;
    private static final int MOST_ROUNDS = 40;
    private static final String FIRST = ".first";
    private static final String SECOND = ".second";

    private final TestSystem system;
    private final Defect defect;
    private final Random random;
    private final CrashPoints crashes;
    private final String topic;
    private final Deque<Writer.Command> waiting = new ArrayDeque<>();
    private final List<Open> open = new ArrayList<>();
    private final List<UUID> purchases = new ArrayList<>();
    private boolean isThrough;

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
                admin.deleteConsumerGroups(List.of(topic + FIRST, topic + SECOND))
                        .all()
                        .get();
                admin.deleteTopics(List.of(topic)).all().get();
            }
        }
    }

    private Capture run(ExperimentTables tables) throws SQLException {
        var writer = new Writer(defect, topic, random, crashes);
        var free = new ArrayDeque<Connection>();
        for (int i = 0; i < OPEN_AT_ONCE; i++) {
            free.add(tables.connect());
        }
        try (var own = tables.connect();
                var relays = new ExperimentRelays(system.kafkaBootstrap(), topic, defect, crashes, tables);
                var first = consumer(FIRST);
                var second = consumer(SECOND)) {
            var consumers = List.of(first, second);
            for (int i = 0; i < COMMANDS || !waiting.isEmpty() || !open.isEmpty(); i++) {
                step(i, writer, free, relays, own, consumers);
            }
            drain(relays, consumers, own);
            if (isThrough) {
                first.redrive(own);
                second.redrive(own);
            }
            return capture(writer, own);
        } finally {
            for (Connection connection : free) {
                connection.close();
            }
        }
    }

    private ExperimentConsumer consumer(String name) {
        return new ExperimentConsumer(system.kafkaBootstrap(), topic + name, partitions(), defect, crashes);
    }

    private void step(
            int number,
            Writer writer,
            Deque<Connection> free,
            ExperimentRelays relays,
            Connection own,
            List<ExperimentConsumer> consumers)
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
            relays.step();
        }
        if (random.nextInt(12) == 0) {
            consumers.get(random.nextInt(consumers.size())).step(own);
        }
    }

    private Writer.Command command(int number) {
        var known = purchases.isEmpty() || random.nextInt(4) == 0 ? null : recent();
        return new Writer.Command("key-" + number, known, 1 + random.nextInt(100));
    }

    private UUID recent() {
        return purchases.get(purchases.size() - 1 - random.nextInt(Math.min(RECENT, purchases.size())));
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
        free.push(ended.connection());
    }

    /** Whoever operates it mends what is dead when all the rest has gone through; a consumer that does not get there is not waited for. */
    private void drain(ExperimentRelays relays, List<ExperimentConsumer> consumers, Connection own)
            throws SQLException {
        int idle = 0;
        for (int round = 0; idle < 5 && round < MOST_ROUNDS; round++) {
            int moved = relays.step();
            for (var consumer : consumers) {
                moved += consumer.step(own);
            }
            idle = moved == 0 ? idle + 1 : 0;
        }
        isThrough = idle == 5;
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
        parts.put("groups", Groups.committed(system.kafkaBootstrap(), group -> group.startsWith(topic + ".")));
        parts.put("published", expected(events));
        parts.put(
                "stored",
                Sql.list(
                        own,
                        "select * from purchase_fact",
                        row -> fact(row.getString("consumer"), row.getString("id"), row.getString("versions"))));
        parts.put("leftovers", List.of(new Leftover("experiment", "events that wait", (Long)
                Query.value(own, "select count(*) from purchase_waiting"))));
        return CaptureFiles.of(part -> parts.getOrDefault(part.getName(), List.of()));
    }

    /** Each consumer applies the versions of each purchase, one behind the other. */
    private List<Fact> expected(Events events) {
        var versions = new LinkedHashMap<String, String>();
        var seen = new HashSet<String>();
        events.all().stream()
                .filter(event -> seen.add(event.eventId()))
                .sorted(Comparator.comparingLong(TopicEvent::version))
                .forEach(event -> versions.merge(event.key(), " " + event.version(), String::concat));
        return Stream.of(FIRST, SECOND)
                .flatMap(consumer -> versions.entrySet().stream()
                        .map(purchase -> fact(topic + consumer, purchase.getKey(), purchase.getValue())))
                .toList();
    }

    private static Fact fact(String consumer, String id, String versions) {
        return new Fact("purchase_fact", consumer + " " + id, Values.content("versions", versions));
    }
}
