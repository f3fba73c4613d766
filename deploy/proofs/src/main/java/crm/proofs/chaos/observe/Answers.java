package crm.proofs.chaos.observe;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.chaos.capture.Capture.KpiFigure;
import crm.proofs.chaos.capture.Capture.Leftover;
import crm.proofs.chaos.capture.CaptureFiles;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The money KPIs over the days of a run, and what the ledger says of itself. */
public final class Answers {

    private static final String CURRENCY = "TRY";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestSystem system;
    private final HttpClient http = HttpClient.newHttpClient();

    public Answers(TestSystem system) {
        this.system = system;
    }

    public List<KpiFigure> kpis(Instant began) throws InterruptedException {
        var catalogue = get("analyst", "/api/v1/kpis/K5?from=2026-01-01&to=2026-01-02&currency=" + CURRENCY);
        var zone = ZoneId.of(catalogue.path("timeZone").asText());
        var from = LocalDate.ofInstant(began, zone);
        var to = LocalDate.ofInstant(Instant.now(), zone).plusDays(1);
        var figures = new ArrayList<KpiFigure>();
        for (String code : List.of("K5", "K6")) {
            var answer =
                    get("analyst", "/api/v1/kpis/" + code + "?from=" + from + "&to=" + to + "&currency=" + CURRENCY);
            figures.add(new KpiFigure(
                    code,
                    CURRENCY,
                    from.atStartOfDay(zone).toInstant(),
                    to.atStartOfDay(zone).toInstant(),
                    answer.path("periods").path(0).path("numerator").decimalValue()));
        }
        return figures;
    }

    /** What the service itself has to say against its ledger. */
    public Leftover ledgerFindings() throws InterruptedException {
        var report = get("dpo", "/api/v1/ledger/verification");
        var intact =
                report.path("intact").asBoolean() && report.path("complete").asBoolean();
        return new Leftover("consent", "findings of its own ledger verification", intact ? 0 : 1);
    }

    private JsonNode get(String user, String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(system.gateway().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + system.token(user))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " got " + answer.statusCode() + " " + answer.body());
            }
            return CaptureFiles.JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(path + " was not answered", e);
        }
    }
}
