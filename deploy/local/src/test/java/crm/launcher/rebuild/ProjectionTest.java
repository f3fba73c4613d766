package crm.launcher.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.launcher.Checkout;
import crm.launcher.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final Pattern TABLE = Pattern.compile("(?m)^create table (\\w+)");

    /** What marketing decides itself, and could learn from no topic; and when this replica read which partition. */
    private static final Set<String> MARKETINGS_OWN =
            Set.of("segment", "segment_member", "campaign", "dispatch", "permit_report", "permission_freshness");

    /** Derived from the migrations, so that a new table of facts is not forgotten. */
    @Test
    void allThatAnalyticsHasIsMadeAnew() throws IOException {
        assertThat(new TreeSet<>(Projection.of("analytics").tables())).isEqualTo(tables("analytics-service"));
    }

    @Test
    void ofMarketingOnlyWhatItKnowsFromEventsIsMadeAnew() throws IOException {
        var tables = tables("marketing-service");
        assertThat(tables).as("each is one or the other").containsAll(MARKETINGS_OWN);
        tables.removeAll(MARKETINGS_OWN);
        tables.removeIf(table -> table.startsWith("campaign_") || table.startsWith("dispatch_"));

        assertThat(new TreeSet<>(Projection.of("marketing").tables())).isEqualTo(tables);
    }

    @Test
    void theChannelsAreThoseThatTheServiceReads() {
        assertThat(Projection.of("marketing").channels(Checkout.ROOT))
                .containsOnlyKeys("customers", "known-customers", "orders", "requests", "permissions")
                .containsEntry("orders", List.of("crm.sales.order.v1"));
        assertThat(Projection.of("analytics").channels(Checkout.ROOT))
                .containsOnlyKeys("customers", "sales", "order-costs", "permissions", "support");
    }

    @Test
    void whatOwnsItsDataIsRefused() {
        for (var service : new String[] {"sales", "customer", "nobody"}) {
            assertThatThrownBy(() -> Projection.of(service))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("analytics and marketing have");
        }
    }

    private static Set<String> tables(String service) throws IOException {
        try (var files = Files.list(Checkout.ROOT.resolve(service).resolve("src/main/resources/db/migration"))) {
            return files.flatMap(file -> TABLE.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
