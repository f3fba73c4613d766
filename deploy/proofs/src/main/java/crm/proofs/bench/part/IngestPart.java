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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Events of a topic become facts, against Kafka's own consumer and the same facts written in batches. */
public final class IngestPart implements Part {

    private static final String TITLE =
            "analytics-service takes confirmed orders ÷ ConsumerPerformance of as many, then writing"
                    + " their inbox rows and facts in batches: the limit is the sum of both";
    private static final String ANALYTICS = "analytics-service";
    private static final String CONSUMER = "ConsumerPerformance";
    private static final String FACTS = "facts in batches";

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public Finding measure(Workbench bench) throws Exception {
        bench.shop().open();
        return Readers.paused(bench, List.of(Readers.MARKETING), () -> alone(bench));
    }

    private Finding alone(Workbench bench) throws Exception {
        int number = bench.plan().ingested();
        try (var database = bench.database("analytics")) {
            Tables.copy(database, "analytics", "inbox", "order_fact");
            var ingested = new Ingested(bench, database, number);
            var candidates = List.of(
                    ingested, new Consumed(bench, number, new AtomicInteger()), new Written(bench, database, number));
            bench.say("warming up");
            WarmUp.of(candidates, bench.plan().warmUp());
            var rounds = bench.turns().take(candidates);
            var ratios =
                    new Ratios(rounds.get(ANALYTICS), List.of(rounds.get(CONSUMER), rounds.get(FACTS)), bench.seed());
            var byCpu = ratios.byCpu();
            var byClock = ratios.byClock();
            var lines = List.of(
                    new Line(
                            "analytics ÷ its limits, by CPU time",
                            byCpu.median(),
                            byCpu.low(),
                            byCpu.high(),
                            "",
                            Goal.atLeast(0.5)),
                    new Line(
                            "analytics ÷ its limits, by clock",
                            byClock.median(),
                            byClock.low(),
                            byClock.high(),
                            "",
                            null));
            var exact = List.of("each of " + bench.plan().rounds() + " × " + number + " events became one fact");
            return new Finding(name(), TITLE, lines, rounds, exact, null);
        }
    }

    /** The events lie in the topic before the service may look; the clock starts when it may. */
    private static final class Ingested implements Candidate {

        private static final String APPLIED =
                "select coalesce((select events from applied_topic where topic = '" + ConfirmedOrders.TOPIC + "'), 0)";

        private final Workbench bench;
        private final Connection database;
        private final int number;
        private long applied;
        private long facts;

        Ingested(Workbench bench, Connection database, int number) {
            this.bench = bench;
            this.database = database;
            this.number = number;
        }

        @Override
        public String name() {
            return ANALYTICS;
        }

        @Override
        public Cpu cpu() {
            return bench.cpu("analytics", "kafka", "postgres");
        }

        @Override
        public void prepare() throws Exception {
            Readers.awaitCaughtUp(bench);
            applied = (long) Query.value(database, APPLIED);
            facts = facts();
            bench.system().pause("analytics");
            ConfirmedOrders.number(number)
                    .publish(bench.system().kafkaBootstrap(), bench.shop().products());
        }

        @Override
        public long work() throws Exception {
            bench.system().resume("analytics");
            Waiting.until("events applied", () -> (long) Query.value(database, APPLIED) >= applied + number);
            return number;
        }

        @Override
        public void check() {
            if (facts() != facts + number) {
                throw new IllegalStateException(number + " events became " + (facts() - facts) + " facts");
            }
        }

        private long facts() {
            return (long) Query.value(database, "select count(*) from order_fact");
        }
    }

    private record Consumed(Workbench bench, int number, AtomicInteger groups) implements Candidate {

        @Override
        public String name() {
            return CONSUMER;
        }

        @Override
        public Cpu cpu() {
            return bench.cpu("load", "kafka");
        }

        @Override
        public long work() throws Exception {
            KafkaTool.consume(bench, ConfirmedOrders.TOPIC, number, "bench-" + groups.incrementAndGet());
            return number;
        }
    }

    private static final class Written implements Candidate {

        private static final int BATCH = 1_000;
        private static final String STATEMENT = """
            with event as (
              select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[]) as e(id, order_id, customer_id, at)
            ), fresh as (
              insert into bench.inbox (consumer, event_id) select 'bench', id from event on conflict do nothing
              returning event_id
            )
            insert into bench.order_fact (customer_id, confirmed_at, order_id, currency, net, lines, permitted)
            select customer_id, at, order_id, 'TRY', 150.00, 3, true
            from event join fresh on event_id = id
            on conflict do nothing
            """;

        private final Workbench bench;
        private final Connection database;
        private final int number;
        private List<ConfirmedOrders.Event> events;

        Written(Workbench bench, Connection database, int number) {
            this.bench = bench;
            this.database = database;
            this.number = number;
        }

        @Override
        public String name() {
            return FACTS;
        }

        @Override
        public Cpu cpu() {
            return bench.cpu("load", "postgres");
        }

        @Override
        public void prepare() {
            events = ConfirmedOrders.number(number).events();
        }

        @Override
        public long work() throws SQLException {
            long written = 0;
            for (int from = 0; from < number; from += BATCH) {
                written += write(events.subList(from, Math.min(from + BATCH, number)));
            }
            return written;
        }

        private int write(List<ConfirmedOrders.Event> batch) throws SQLException {
            try (var statement = database.prepareStatement(STATEMENT)) {
                statement.setArray(1, ids(batch, ConfirmedOrders.Event::id));
                statement.setArray(2, ids(batch, ConfirmedOrders.Event::order));
                statement.setArray(3, ids(batch, ConfirmedOrders.Event::customer));
                var moments = batch.stream().map(event -> event.at().toString()).toArray();
                statement.setArray(4, database.createArrayOf("text", moments));
                return statement.executeUpdate();
            }
        }

        private java.sql.Array ids(List<ConfirmedOrders.Event> batch, Function<ConfirmedOrders.Event, UUID> id)
                throws SQLException {
            return database.createArrayOf("uuid", batch.stream().map(id).toArray());
        }
    }
}
