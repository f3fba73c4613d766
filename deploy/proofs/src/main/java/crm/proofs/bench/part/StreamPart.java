package crm.proofs.bench.part;

import com.fasterxml.jackson.databind.ObjectMapper;
import crm.proofs.bench.load.HttpConnection;
import crm.proofs.bench.load.Latencies;
import crm.proofs.bench.report.Finding;
import crm.proofs.bench.report.Line;
import crm.proofs.bench.report.Line.Goal;
import crm.proofs.scene.People;
import crm.proofs.system.EventStream;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** From the commit of an order to the hint at everybody who may see it, and what it takes to keep so many connections open. */
public final class StreamPart implements Part {

    private static final int PEOPLE = 50;
    private static final int STREAMS_OF_EACH = 10;
    private static final int CONNECTIONS = PEOPLE * STREAMS_OF_EACH;
    private static final Duration PACE = Duration.ofMillis(250);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration UNTIL_HEARD = Duration.ofSeconds(30);
    private static final String TITLE = "an order is made through the gateway → a hint at each of " + CONNECTIONS
            + " streams of " + PEOPLE + " people, who may all see it";

    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final List<Map<String, Long>> moments = new ArrayList<>();

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public Finding measure(Workbench bench) throws Exception {
        bench.shop().open();
        makeOrders(bench, (int) (bench.plan().warmUp().dividedBy(2).toMillis() / PACE.toMillis()));
        answered.clear();
        Thread.sleep(REST.toMillis());
        var before = memory(bench);
        var streams = open(bench);
        try {
            Thread.sleep(REST.toMillis());
            var open = memory(bench);
            bench.say("making an order every " + PACE.toMillis() + " ms");
            makeOrders(bench, (int) (bench.plan().openLoop().toMillis() / PACE.toMillis()));
            awaitAll();
            return finding(open - before, memory(bench) - before);
        } finally {
            streams.forEach(EventStream::close);
        }
    }

    private List<EventStream> open(Workbench bench) {
        bench.say("opening " + CONNECTIONS + " streams");
        var system = bench.system();
        var people = People.in(system);
        var streams = new ArrayList<EventStream>();
        for (int person = 0; person < PEOPLE; person++) {
            var token = people.token(people.stranger());
            for (int number = 0; number < STREAMS_OF_EACH; number++) {
                streams.add(open(system, token));
            }
        }
        return streams;
    }

    private EventStream open(TestSystem system, String token) {
        var arrivals = new ConcurrentHashMap<String, Long>();
        moments.add(arrivals);
        var stream = EventStream.open(
                system.gateway(), token, "orders", "", event -> arrivals.putIfAbsent(event.data(), event.nanos()));
        if (stream.status() != 200) {
            throw new IllegalStateException("a stream was answered " + stream.status());
        }
        return stream;
    }

    private void makeOrders(Workbench bench, int number) throws Exception {
        var gateway = bench.system().gateway();
        try (var connection = new HttpConnection(gateway)) {
            for (int order = 0; order < number; order++) {
                var answer = connection.exchange(bench.shop().order(gateway));
                var id = new ObjectMapper().readTree(answer.body()).path("id").asText();
                answered.put("{\"type\":\"orders\",\"id\":\"" + id + "\",\"version\":1}", System.nanoTime());
                Thread.sleep(PACE.toMillis());
            }
        }
    }

    private void awaitAll() throws InterruptedException {
        var end = Instant.now().plus(UNTIL_HEARD);
        while (Instant.now().isBefore(end)
                && !moments.stream().allMatch(each -> each.keySet().containsAll(answered.keySet()))) {
            Thread.sleep(100);
        }
    }

    private Finding finding(double opened, double loaded) {
        var latencies = new Latencies();
        for (var arrivals : moments) {
            answered.forEach((hint, moment) -> {
                var arrival = arrivals.get(hint);
                if (arrival == null) {
                    throw new IllegalStateException("a stream has not heard of " + hint);
                }
                latencies.add(Math.max(0, arrival - moment));
            });
        }
        return new Finding(
                name(),
                TITLE,
                List.of(
                        Line.of("answered → hinted, p50", latencies.percentile(0.5), "ms"),
                        Line.of("answered → hinted, p99", latencies.percentile(0.99), "ms", Goal.atMost(1_000)),
                        Line.of("more memory (RSS) with " + CONNECTIONS + " open", opened, "MB", Goal.atMost(100)),
                        Line.of("the same after the hints", loaded, "MB")),
                Map.of(),
                List.of(answered.size() + " orders, each heard of once by each of " + CONNECTIONS + " streams"),
                null);
    }

    private static double memory(Workbench bench) throws IOException {
        return Memory.of(bench.system().pid("gateway")).residentMegabytes();
    }
}
