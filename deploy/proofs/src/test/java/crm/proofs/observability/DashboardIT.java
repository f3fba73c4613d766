package crm.proofs.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.proofs.system.Api;
import crm.proofs.system.Checkout;
import crm.proofs.system.ImportedDemo;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dashboard that asks for a metric nobody has shows an empty panel, and nobody notices: so every name is compared. */
@Order(30)
@ExtendWith(SharedSystem.class)
class DashboardIT {

    private static final Path FOLDER = Checkout.root().resolve("deploy/observability");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b|\\bparked\\b");
    private static final Set<String> NO_METRICS = Set.of("histogram_quantile", "label_values", "rate_interval");

    /** Counted at the first occurrence only: a message that went out without a permit, which must never happen. */
    private static final Set<String> UNHEARD_OF = Set.of("dispatched_without_permit_total");

    @Test
    void everyMetricOfDashboardAndAlertsIsAnsweredBySomeService(TestSystem system, ImportedDemo demo)
            throws IOException {
        var asked = new TreeSet<String>();
        expressions(
                new ObjectMapper()
                        .readTree(FOLDER.resolve("grafana/riza-delivery.json").toFile()),
                asked);
        asked.addAll(metrics(alerts()));
        asked.removeAll(UNHEARD_OF);

        assertThat(asked).contains("outbox_unsent", "dead_letter", "parked", "http_server_requests_seconds_bucket");
        assertThat(answered(system)).containsAll(asked);
    }

    /** What an operator must be able to see. */
    @Test
    void theDashboardShowsEveryMetricOfDelivery() throws IOException {
        var asked = new TreeSet<String>();
        expressions(
                new ObjectMapper()
                        .readTree(FOLDER.resolve("grafana/riza-delivery.json").toFile()),
                asked);

        assertThat(asked)
                .contains(
                        "outbox_unsent",
                        "outbox_oldest_age_seconds",
                        "consumer_lag",
                        "consumer_oldest_age_seconds",
                        "inbox_duplicates_total",
                        "parked",
                        "dead_letter",
                        "version_gap_total",
                        "idempotency_hits_total");
    }

    private static void expressions(JsonNode node, Set<String> asked) {
        if (node.path("expr").isTextual()) {
            asked.addAll(metrics(node.path("expr").asText()));
        }
        node.forEach(child -> expressions(child, asked));
    }

    private static String alerts() throws IOException {
        return Files.readAllLines(FOLDER.resolve("prometheus/riza-alerts.yml")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("expr:") || line.startsWith("sum by") || line.startsWith("/ sum by"))
                .reduce("", (all, line) -> all + "\n" + line);
    }

    private static Set<String> metrics(String expression) {
        var found = new TreeSet<String>();
        var matcher = METRIC.matcher(expression);
        while (matcher.find()) {
            if (!NO_METRICS.contains(matcher.group())) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    private static Set<String> answered(TestSystem system) {
        var names = new TreeSet<String>();
        for (var service : List.of("customer", "sales", "marketing", "support", "consent", "analytics", "gateway")) {
            Api.at(system.management(service), null)
                    .get("/q/metrics")
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        }
        return names;
    }
}
