package crm.proofs.bench.part;

import crm.launcher.Refusal;
import crm.launcher.server.DemoUsers;
import crm.proofs.bench.load.Latencies;
import crm.proofs.bench.report.Finding;
import crm.proofs.bench.report.Line;
import crm.proofs.bench.report.Line.Goal;
import crm.proofs.browser.Chromium;
import crm.proofs.browser.Places;
import crm.proofs.system.Checkout;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long the server takes for each page of the console over the demo's records and very many customers, how much a first visit loads,
 * and how much a page that follows what happens loads again.
 */
public final class ConsolePart implements Part {

    private static final int WARM_UP = 20;
    private static final int ASKED = 60;
    private static final int CUSTOMERS = 100_000;
    private static final double GOAL_MILLIS = 100;
    private static final double GOAL_KILOBYTES = 150;
    private static final double GOAL_KILOBYTES_AGAIN = 20;
    private static final double KILOBYTE = 1024;
    private static final List<String> ASSETS =
            List.of("/assets/tokens.css", "/assets/console.css", "/assets/components.js", "/assets/icons.svg");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "console";
    }

    @Override
    public Finding measure(Workbench bench) throws Exception {
        if (Chromium.place().isEmpty()) {
            throw new Refusal("The part console signs in by Chromium, which is not installed.");
        }
        bench.say("importing the demo");
        try (var silent = new PrintStream(OutputStream.nullOutputStream())) {
            bench.system().demo(silent);
            bench.system().screens(silent);
        }
        bench.say(String.format("making %,d more customers", CUSTOMERS));
        try (var database = bench.database("customer")) {
            People.move(database, CUSTOMERS, bench.seed());
        }
        var lines = new ArrayList<Line>();
        var sessions = sessions(bench);
        for (var page : sessions.entrySet()) {
            lines.add(page(bench, page.getKey(), page.getValue()));
        }
        lines.add(weight(bench, sessions.getOrDefault("/console", "")));
        lines.add(heaviest(bench, sessions));
        var exact = List.of(sessions.size() + " pages, and every one was answered with success");
        return new Finding(
                name(),
                "pages of the console over the demo's records and 100,000 customers",
                lines,
                Map.of(),
                exact,
                null);
    }

    /** The cookies of somebody who may see it, by page. */
    private static Map<String, String> sessions(Workbench bench) {
        var users = DemoUsers.of(Checkout.root());
        var gateway = bench.system().gateway();
        var sessions = new LinkedHashMap<String, String>();
        try (var chromium = Chromium.start()) {
            for (var user : users.names()) {
                try (var visitor = chromium.visitor("tr-TR")) {
                    visitor.signIn(gateway, user, users.passwordOf(user));
                    var cookies = visitor.context().cookies(gateway + "/console").stream()
                            .map(cookie -> cookie.name + "=" + cookie.value)
                            .collect(Collectors.joining("; "));
                    Places.of(visitor, gateway).forEach(place -> sessions.putIfAbsent(place, cookies));
                }
            }
        }
        return sessions;
    }

    private Line page(Workbench bench, String place, String cookies) throws IOException, InterruptedException {
        var latencies = new Latencies();
        for (int at = 0; at < WARM_UP + ASKED; at++) {
            long began = System.nanoTime();
            size(bench.system().gateway(), place, cookies);
            if (at >= WARM_UP) {
                latencies.add(System.nanoTime() - began);
            }
        }
        var shown = place.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
        var p95 = Line.of(shown + ", p95", latencies.percentile(0.95), "ms", Goal.atMost(GOAL_MILLIS));
        bench.say(String.format("%-50s p50 %5.1f ms, p95 %5.1f ms", shown, latencies.percentile(0.5), p95.value()));
        return p95;
    }

    private Line weight(Workbench bench, String cookies) throws IOException, InterruptedException {
        double bytes = size(bench.system().gateway(), "/console", cookies);
        for (var asset : ASSETS) {
            bytes += size(bench.system().gateway(), asset, cookies);
        }
        return Line.of("first load, as sent", bytes / KILOBYTE, "KB", Goal.atMost(GOAL_KILOBYTES));
    }

    /** What is loaded again when something has changed: the page, without what belongs to it. */
    private Line heaviest(Workbench bench, Map<String, String> sessions) throws IOException, InterruptedException {
        int bytes = 0;
        for (var page : sessions.entrySet()) {
            bytes = Math.max(bytes, size(bench.system().gateway(), page.getKey(), page.getValue()));
        }
        return Line.of("heaviest page, as sent", bytes / KILOBYTE, "KB", Goal.atMost(GOAL_KILOBYTES_AGAIN));
    }

    private int size(URI gateway, String place, String cookies) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve(place))
                .header("Cookie", cookies)
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(place + " was answered with " + answer.statusCode());
        }
        return answer.body().length;
    }
}
