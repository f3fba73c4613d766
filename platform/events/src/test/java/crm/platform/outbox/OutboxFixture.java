package crm.platform.outbox;

import crm.testing.TestDatabase;
import crm.testing.TestTopics;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Outbox rows past the journal, and what the topic then holds. */
final class OutboxFixture {

    static final String TOPIC = "crm.customer.lead.v1";
    private static final String INSERT = """
            insert into outbox (event_id, topic, aggregate_id, aggregate_version, shard, type, payload, headers, occurred_at,
                                recorded_at)
            values (?, ?, ?, ?, ?, 'crm.customer.lead.created.v1', ?, '{"ce_actor": "user:anna"}', now(), now())
            """;

    private OutboxFixture() {}

    /** Versions from..to of the aggregate in one transaction. */
    static void write(UUID aggregateId, long from, long to) {
        write(aggregateId, from, to, "{\"source\":\"web\"}");
    }

    static void write(UUID aggregateId, long from, long to, String payload) {
        try (var connection = TestDatabase.asService().connect();
                var statement = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (long version = from; version <= to; version++) {
                statement.setObject(1, UUID.randomUUID());
                statement.setString(2, TOPIC);
                statement.setObject(3, aggregateId);
                statement.setLong(4, version);
                statement.setInt(5, shardOf(aggregateId));
                statement.setString(6, payload);
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the journal does it, with the two shards of this test's configuration. */
    static int shardOf(UUID aggregateId) {
        return Math.floorMod(aggregateId.hashCode(), 2);
    }

    static UUID aggregateIn(int shard) {
        UUID id;
        do {
            id = new UUID(
                    ThreadLocalRandom.current().nextLong(),
                    ThreadLocalRandom.current().nextLong());
        } while (shardOf(id) != shard);
        return id;
    }

    /** The versions that a reader of committed records sees, in its order. */
    static List<Long> published(UUID aggregateId) {
        return TestTopics.readAll(TOPIC, aggregateId.toString()).stream()
                .map(message -> Long.valueOf(TestTopics.header(message, "ce_aggregateversion")))
                .toList();
    }

    /** The same for every aggregate of the topic. */
    static Map<UUID, List<Long>> published() {
        return TestTopics.readAll(TOPIC).stream()
                .collect(Collectors.groupingBy(
                        message -> UUID.fromString(message.key()),
                        Collectors.mapping(
                                message -> Long.valueOf(TestTopics.header(message, "ce_aggregateversion")),
                                Collectors.toList())));
    }

    static long unsent() {
        return TestDatabase.asService().value("select count(*) from outbox where sent_at is null");
    }
}
