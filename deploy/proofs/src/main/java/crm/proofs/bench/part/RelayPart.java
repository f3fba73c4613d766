package crm.proofs.bench.part;

import crm.proofs.bench.measure.Candidate;
import crm.proofs.bench.measure.Cpu;
import crm.proofs.bench.measure.Ratios;
import crm.proofs.bench.report.Finding;
import crm.proofs.bench.report.Line;
import crm.proofs.bench.report.Line.Goal;
import crm.proofs.system.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A backlog of the outbox goes to Kafka, against Kafka's own producer and the statement that marks rows as sent. */
public final class RelayPart implements Part {

    private static final String TITLE =
            "sales-service's relay empties its outbox ÷ ProducerPerformance with as many bytes, then"
                    + " marking the same rows: the limit is the sum of both";
    private static final String TOPIC = "crm.bench.relay.v1";
    private static final String LIMIT_TOPIC = "crm.bench.producer.v1";
    private static final String RELAY = "relay";
    private static final String PRODUCER = "ProducerPerformance";
    private static final String MARKING = "marking";

    /** %s the table, %d the number; all in the one lane of the default. */
    private static final String BACKLOG = """
        insert into %s (position, event_id, topic, aggregate_id, aggregate_version, shard, type, payload, headers, occurred_at,
                        recorded_at)
        select nextval('public.outbox_position_seq'), uuidv7(), '%s', id, 1, 0, 'crm.sales.order.created.v1',
               '{"orderId":"' || id || '","number":"ORD-' || lpad(n::text, 9, '0') || '","customerId":"' || id
                 || '","channel":"WEB","createdAt":"2026-03-01T10:00:00.123456Z"}',
               jsonb_build_object('ce_actor', 'user:0d3e0000-0000-4000-8000-000000000002', 'ce_correlationid', id),
               now(), now()
        from (select n, uuidv7() as id from generate_series(1, %d) as n) as event
        """;

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public Finding measure(Workbench bench) throws Exception {
        int number = bench.plan().relayed();
        try (var database = bench.database("sales");
                var topic = Topic.create(bench, TOPIC);
                var limit = Topic.create(bench, LIMIT_TOPIC)) {
            Tables.copy(database, "sales", "outbox");
            Readers.awaitCaughtUp(bench);
            var relay = new Relayed(bench, database, topic, number);
            var candidates =
                    List.of(relay, new Produced(bench, limit, topic, number), new Marked(bench, database, number));
            bench.say("warming up");
            WarmUp.of(candidates, bench.plan().warmUp());
            var rounds = bench.turns().take(candidates);
            var ratios =
                    new Ratios(rounds.get(RELAY), List.of(rounds.get(PRODUCER), rounds.get(MARKING)), bench.seed());
            var byCpu = ratios.byCpu();
            var byClock = ratios.byClock();
            var lines = List.of(
                    new Line(
                            "relay ÷ its limits, by CPU time",
                            byCpu.median(),
                            byCpu.low(),
                            byCpu.high(),
                            "",
                            Goal.atLeast(0.6)),
                    new Line("relay ÷ its limits, by clock", byClock.median(), byClock.low(), byClock.high(), "", null),
                    Line.of("record", topic.bytesOfRecord(), "bytes"));
            var exact = List.of("each of " + bench.plan().rounds() + " × " + number
                    + " events is in the topic once and marked as sent");
            return new Finding(name(), TITLE, lines, rounds, exact, null);
        }
    }

    /** The service sees all rows at once, by one commit, and the clock starts there. */
    private static final class Relayed implements Candidate {

        private final Workbench bench;
        private final Connection database;
        private final Topic topic;
        private final int number;
        private Object last;

        Relayed(Workbench bench, Connection database, Topic topic, int number) {
            this.bench = bench;
            this.database = database;
            this.topic = topic;
            this.number = number;
        }

        @Override
        public String name() {
            return RELAY;
        }

        @Override
        public Cpu cpu() {
            return bench.cpu("sales", "kafka", "postgres");
        }

        @Override
        public void prepare() throws Exception {
            Waiting.until("an empty outbox", () -> Outbox.isEmpty(database));
            database.setAutoCommit(false);
            Query.run(database, BACKLOG.formatted("public.outbox", TOPIC, number));
            last = Query.value(
                    database, "select event_id from outbox where sent_at is null order by position desc limit 1");
        }

        /** Waits for the last row, because it leaves last; what the looks cost is charged to the relay. */
        @Override
        public long work() throws Exception {
            database.commit();
            database.setAutoCommit(true);
            var sent = "select sent_at is not null from outbox where event_id = '" + last + "'";
            Waiting.until("the last event sent", () -> (boolean) Query.value(database, sent));
            return number;
        }

        @Override
        public void check() {
            if (!Outbox.isEmpty(database)) {
                throw new IllegalStateException("the last event was sent before another");
            }
            topic.require(number);
        }
    }

    private record Produced(Workbench bench, Topic topic, Topic relayed, int number) implements Candidate {

        @Override
        public String name() {
            return PRODUCER;
        }

        @Override
        public Cpu cpu() {
            return bench.cpu("load", "kafka");
        }

        @Override
        public long work() throws Exception {
            KafkaTool.produce(bench, topic.name(), number, relayed.bytesOfRecord());
            return number;
        }
    }

    private record Marked(Workbench bench, Connection database, int number) implements Candidate {

        private static final int BATCH = 1_000;

        @Override
        public String name() {
            return MARKING;
        }

        @Override
        public Cpu cpu() {
            return bench.cpu("load", "postgres");
        }

        @Override
        public void prepare() {
            Query.run(database, "truncate bench.outbox");
            Query.run(database, BACKLOG.formatted("bench.outbox", TOPIC, number));
        }

        @Override
        public long work() throws SQLException {
            long marked = 0;
            for (var positions : batches()) {
                marked += mark(positions);
            }
            return marked;
        }

        @Override
        public void check() {
            var left = (long) Query.value(database, "select count(*) from bench.outbox where sent_at is null");
            if (left != 0) {
                throw new IllegalStateException(left + " rows were not marked");
            }
        }

        private List<Object[]> batches() {
            var positions = Query.rows(database, "select position from bench.outbox order by 1").stream()
                    .map(row -> row.get(0))
                    .toArray();
            var batches = new ArrayList<Object[]>();
            for (int from = 0; from < positions.length; from += BATCH) {
                batches.add(Arrays.copyOfRange(positions, from, Math.min(from + BATCH, positions.length)));
            }
            return batches;
        }

        private int mark(Object[] positions) throws SQLException {
            try (var statement = database.prepareStatement("update bench.outbox set sent_at = clock_timestamp()"
                    + " where shard = 0 and sent_at is null and position = any(?)")) {
                statement.setArray(1, database.createArrayOf("bigint", positions));
                return statement.executeUpdate();
            }
        }
    }
}
