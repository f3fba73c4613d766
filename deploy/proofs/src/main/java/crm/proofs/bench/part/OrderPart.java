package crm.proofs.bench.part;

import crm.proofs.bench.load.ClosedLoop;
import crm.proofs.bench.measure.Candidate;
import crm.proofs.bench.measure.Cpu;
import crm.proofs.bench.measure.Ratios;
import crm.proofs.bench.measure.Round;
import crm.proofs.bench.report.Finding;
import crm.proofs.bench.report.Line;
import crm.proofs.bench.report.Line.Goal;
import java.net.URI;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** POST /api/v1/orders, at the service and through the gateway, against the same rows written by pgbench. */
public final class OrderPart implements Part {

    private static final int CLIENTS = 16;

    /** Of warming up, at most. */
    private static final int SLICES = 10;

    private static final String TITLE =
            "POST /api/v1/orders (three lines, validation, authorization, audit, outbox, durable)"
                    + " ÷ pgbench writing the same rows in one statement; " + CLIENTS + " clients each";
    private static final String SERVICE = "sales-service";
    private static final String GATEWAY = "through the gateway";
    private static final String LIMIT = "pgbench";

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Finding measure(Workbench bench) throws Exception {
        var program = PgBench.find();
        if (program.isEmpty()) {
            return Finding.skipped(name(), TITLE, PgBench.MISSING);
        }
        bench.shop().open();
        try (var database = bench.database("sales")) {
            OrderRows.createTables(database);
            var pgbench = PgBench.of(program.get(), bench, OrderRows.statement(bench.shop()));
            var system = bench.system();
            var candidates = List.of(
                    new Orders(
                            LIMIT,
                            "bench",
                            database,
                            bench.cpu("load", "postgres"),
                            () -> pgbench.run(bench.plan().round(), CLIENTS)),
                    new Orders(
                            SERVICE,
                            "public",
                            database,
                            bench.cpu("load", "postgres", "sales"),
                            () -> post(bench, system.service("sales"))),
                    new Orders(
                            GATEWAY,
                            "public",
                            database,
                            bench.cpu("load", "postgres", "sales", "gateway"),
                            () -> post(bench, system.gateway())));
            warmUp(bench);
            return Readers.paused(
                    bench,
                    List.of(Readers.ANALYTICS, Readers.MARKETING),
                    () -> finding(bench, candidates, bench.turns().take(candidates)));
        }
    }

    private static void warmUp(Workbench bench) throws Exception {
        var time = bench.plan().warmUp();
        bench.say("warming up both ways in, " + time.toSeconds() + " s each, up to " + SLICES + " times");
        for (var base : List.of(bench.system().service("sales"), bench.system().gateway())) {
            bench.cpu("sales", "gateway")
                    .warm(
                            () -> new ClosedLoop(base, CLIENTS)
                                    .run(time, () -> bench.shop().order(base)),
                            SLICES);
        }
    }

    private static long post(Workbench bench, URI base) throws Exception {
        return new ClosedLoop(base, CLIENTS)
                .run(bench.plan().round(), () -> bench.shop().order(base));
    }

    private Finding finding(Workbench bench, List<Orders> candidates, Map<String, List<Round>> rounds) {
        var lines = new ArrayList<Line>();
        addRatio(lines, SERVICE, 0.5, rounds, bench.seed());
        addRatio(lines, GATEWAY, 0.35, rounds, bench.seed());
        var exact = candidates.stream()
                .map(one -> one.name() + ": " + one.written
                        + " orders answered, and as many stored with three lines, one event and one audit row each")
                .toList();
        return new Finding(name(), TITLE, lines, rounds, exact, null);
    }

    private static void addRatio(
            List<Line> lines, String who, double goal, Map<String, List<Round>> rounds, long seed) {
        var ratios = new Ratios(rounds.get(who), List.of(rounds.get(LIMIT)), seed);
        var byCpu = ratios.byCpu();
        var byClock = ratios.byClock();
        lines.add(new Line(
                who + " ÷ pgbench, by CPU time", byCpu.median(), byCpu.low(), byCpu.high(), "", Goal.atLeast(goal)));
        lines.add(new Line(who + " ÷ pgbench, by clock", byClock.median(), byClock.low(), byClock.high(), "", null));
    }

    @FunctionalInterface
    private interface Work {
        long run() throws Exception;
    }

    /** Writes orders and counts what is there afterwards. */
    private static final class Orders implements Candidate {

        private final String name;
        private final String schema;
        private final Connection database;
        private final Cpu cpu;
        private final Work work;
        private OrderRows.Count before;
        private long added;
        private long written;

        Orders(String name, String schema, Connection database, Cpu cpu, Work work) {
            this.name = name;
            this.schema = schema;
            this.database = database;
            this.cpu = cpu;
            this.work = work;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Cpu cpu() {
            return cpu;
        }

        @Override
        public void prepare() {
            before = OrderRows.Count.in(database, schema);
        }

        @Override
        public long work() throws Exception {
            added = work.run();
            return added;
        }

        @Override
        public void check() {
            OrderRows.Count.in(database, schema).requireMoreThan(before, added, name);
            written += added;
        }
    }
}
