package crm.proofs.bench.part;

import crm.proofs.bench.load.ClosedLoop;
import crm.proofs.bench.load.Latencies;
import crm.proofs.bench.load.OpenLoop;
import crm.proofs.bench.load.Request;
import crm.proofs.bench.report.Finding;
import crm.proofs.bench.report.Line;
import crm.proofs.bench.report.Line.Goal;
import crm.proofs.system.Query;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** How long lists and searches take where there are very many customers. */
public final class ListPart implements Part {

    private static final double PER_SECOND = 20;
    private static final int CLIENTS = 2;
    private static final double GOAL_MILLIS = 50;

    /** Sees everybody. */
    private static final String READER = "manager";

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public Finding measure(Workbench bench) throws Exception {
        int customers = bench.plan().customers();
        var lines = new ArrayList<Line>();
        try (var database = bench.database("customer")) {
            bench.say(String.format("making %,d customers", customers));
            long began = System.nanoTime();
            People.move(database, customers, bench.seed());
            lines.add(Line.of("customers made, with indexes", (System.nanoTime() - began) / 1e9, "s"));
            var questions = Questions.about(database, customers).all();
            for (var way : ways(bench).entrySet()) {
                warmUp(bench, way.getValue(), questions);
                for (var question : questions.entrySet()) {
                    lines.add(ask(bench, way.getKey(), way.getValue(), question.getKey(), question.getValue()));
                }
            }
            var stored = (long) Query.value(database, "select count(*) from individual_customer");
            var exact = List.of(stored + " customers, and every question was answered with success");
            var title = String.format(
                    "lists and searches over %,d customers, pages of 50, %.0f questions/s of each kind",
                    customers, PER_SECOND);
            return new Finding(name(), title, lines, Map.of(), exact, null);
        }
    }

    private static Map<String, URI> ways(Workbench bench) {
        var ways = new LinkedHashMap<String, URI>();
        ways.put("service", bench.system().service("customer"));
        ways.put("gateway", bench.system().gateway());
        return ways;
    }

    private static void warmUp(Workbench bench, URI base, Map<String, Function<Random, String>> questions)
            throws Exception {
        var time = bench.plan().warmUp();
        bench.say("warming up " + time.toSeconds() + " s");
        var all = List.copyOf(questions.values());
        new ClosedLoop(base, CLIENTS).run(time, () -> {
            var random = ThreadLocalRandom.current();
            return request(bench, base, all.get(random.nextInt(all.size())).apply(random));
        });
    }

    private static Line ask(Workbench bench, String way, URI base, String what, Function<Random, String> question)
            throws Exception {
        var latencies = new Latencies();
        var random = new Random(bench.seed());
        new OpenLoop(base, PER_SECOND)
                .run(
                        bench.plan().perQuery(),
                        index -> request(bench, base, question.apply(random)),
                        (index, due, answered) -> latencies.add(answered - due));
        var p95 = Line.of(way + ", " + what + ", p95", latencies.percentile(0.95), "ms", Goal.atMost(GOAL_MILLIS));
        bench.say(String.format(
                "%-50s p50 %5.1f ms, p95 %5.1f ms", way + ", " + what, latencies.percentile(0.5), p95.value()));
        return p95;
    }

    private static Request request(Workbench bench, URI base, String path) {
        return Request.get(base, path, bench.system().token(READER));
    }
}
