package crm.proofs.bench.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.proofs.bench.load.ClosedLoop;
import crm.proofs.bench.load.HttpConnection;
import crm.proofs.bench.load.OpenLoop;
import crm.proofs.bench.load.Request;
import crm.proofs.bench.report.Finding;
import crm.proofs.bench.report.Line;
import crm.proofs.bench.report.Line.Goal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** From the confirmation of an order to the KPI that counts it, at a fixed rate of orders. */
public final class LatencyPart implements Part {

    private static final int PER_SECOND = 100;
    private static final int CLIENTS = 8;
    private static final String TITLE = "an order is confirmed through the gateway → analytics counts it; " + PER_SECOND
            + " orders/s, at a fixed rate whatever is answered";

    private record Draft(UUID id, UUID customer) {}

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public Finding measure(Workbench bench) throws Exception {
        bench.shop().open();
        try (var database = bench.database("analytics")) {
            Readers.awaitCaughtUp(bench);
            run(bench, database, bench.plan().warmUp(), "warming up");
            Readers.awaitCaughtUp(bench);
            var revenue = revenue(bench);
            var observed = run(bench, database, bench.plan().openLoop(), "measuring");
            var expected = new BigDecimal(Shop.NET).multiply(BigDecimal.valueOf(observed.count()));
            var counted = revenue(bench).subtract(revenue);
            if (counted.compareTo(expected) != 0) {
                throw new IllegalStateException("revenue of the KPI rose by " + counted + ", not by " + expected);
            }
            return finding(observed, counted);
        }
    }

    private static Visible run(Workbench bench, Connection database, Duration time, String what) throws Exception {
        var gateway = bench.system().gateway();
        var drafts = drafts(bench, (int) time.toSeconds() * PER_SECOND);
        bench.say(what + " " + time.toSeconds() + " s at " + PER_SECOND + " orders/s");
        try (var visible = Visible.watching(database)) {
            new OpenLoop(gateway, PER_SECOND)
                    .run(
                            time,
                            index -> {
                                var draft = drafts.get(index);
                                visible.expect(index, draft.id(), draft.customer());
                                return bench.shop().confirmation(gateway, draft.id());
                            },
                            visible);
            visible.awaitAll();
            return visible;
        }
    }

    private static List<Draft> drafts(Workbench bench, int number) throws Exception {
        bench.say("drafting " + number + " orders");
        var drafts = new ConcurrentLinkedQueue<Draft>();
        var base = bench.system().service("sales");
        new ClosedLoop(base, CLIENTS)
                .run(number, () -> bench.shop().order(base), answer -> drafts.add(draft(json(answer.body()))));
        return new ArrayList<>(drafts);
    }

    private static Draft draft(JsonNode order) {
        return new Draft(
                UUID.fromString(order.path("id").asText()),
                UUID.fromString(order.path("customerId").asText()));
    }

    private Finding finding(Visible observed, BigDecimal counted) {
        var answer = observed.answers();
        var sinceAnswer = observed.sinceAnswer();
        var sinceRequest = observed.sinceRequest();
        var lines = List.of(
                Line.of("request due → answered, p50", answer.percentile(0.5), "ms"),
                Line.of("request due → answered, p99", answer.percentile(0.99), "ms"),
                Line.of("answered → counted, p50", sinceAnswer.percentile(0.5), "ms", Goal.atMost(50)),
                Line.of("answered → counted, p99", sinceAnswer.percentile(0.99), "ms", Goal.atMost(250)),
                Line.of("request due → counted, p50", sinceRequest.percentile(0.5), "ms"),
                Line.of("request due → counted, p99", sinceRequest.percentile(0.99), "ms"),
                Line.of("the observer looked every (median)", observed.resolution(), "ms"));
        var exact =
                List.of(observed.count() + " confirmed orders, and revenue of K5 rose by exactly theirs, " + counted);
        return new Finding(name(), TITLE, lines, Map.of(), exact, null);
    }

    /** Of the days around now, as the KPI tells it. */
    private static BigDecimal revenue(Workbench bench) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var path = "/api/v1/kpis/K5?currency=TRY&from=" + today.minusDays(2) + "&to=" + today.plusDays(3);
        var gateway = bench.system().gateway();
        try (var connection = new HttpConnection(gateway)) {
            var answer = connection.exchange(
                    Request.get(gateway, path, bench.system().token("manager")));
            return json(answer.body()).path("periods").path(0).path("numerator").decimalValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
