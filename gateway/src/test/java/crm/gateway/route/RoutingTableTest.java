package crm.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.gateway.GatewayConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutingTableTest {

    private static RoutingTable table(Map<String, String> services) {
        var config = new HashMap<>(Map.of(
                "crm.gateway.connect-timeout", "PT2S",
                "crm.gateway.idle-timeout", "PT2S",
                "crm.gateway.part-timeout", "PT2S",
                "crm.gateway.rate.caller-per-second", "1",
                "crm.gateway.rate.caller-burst", "1",
                "crm.gateway.rate.address-per-second", "1",
                "crm.gateway.rate.address-burst", "1"));
        config.putAll(services);
        return new RoutingTable(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(config, "test", 100))
                .withConverter(java.time.Duration.class, 200, java.time.Duration::parse)
                .withMapping(GatewayConfig.class)
                .build()
                .getConfigMapping(GatewayConfig.class));
    }

    private static final Map<String, String> TWO = Map.of(
            "crm.gateway.services.sales.url", "http://127.0.0.1:8102",
            "crm.gateway.services.sales.resources", "orders,products",
            "crm.gateway.services.customer.url", "http://127.0.0.1:8101",
            "crm.gateway.services.customer.resources", "leads");

    @Test
    void aResourceLeadsToItsOwner() {
        var target = table(TWO).find("/api/v1/orders/7?limit=5").orElseThrow();

        assertThat(target.service()).isEqualTo("sales");
        assertThat(target.url().getPort()).isEqualTo(8102);
        assertThat(target.uri()).isEqualTo("/api/v1/orders/7?limit=5");
    }

    @Test
    void aNameThatOnlyBeginsLikeAResourceIsNobodys() {
        assertThat(table(TWO).find("/api/v1/ordersX")).isEmpty();
        assertThat(table(TWO).find("/api/v2/orders")).isEmpty();
        assertThat(table(TWO).find("/api/v1/")).isEmpty();
    }

    /** A survey needs no log-in; nothing else is open. */
    @Test
    void onlyWhatIsDeclaredPublicNeedsNoToken() {
        var open = new HashMap<>(TWO);
        open.put("crm.gateway.services.sales.public-resources", "products");

        assertThat(table(open).isPublic("/api/v1/products/7")).isTrue();
        assertThat(table(open).isPublic("/api/v1/orders/7")).isFalse();
        assertThat(table(open).isPublic("/api/v1/productsX")).isFalse();
        assertThat(table(TWO).isPublic("/api/v1/products/7")).isFalse();
    }

    @Test
    void operationsNameTheirService() {
        assertThat(table(TWO)
                        .find("/api/v1/operations/sales/dead-letters")
                        .orElseThrow()
                        .uri())
                .isEqualTo("/api/v1/operations/dead-letters");
        assertThat(table(TWO).find("/api/v1/operations/")).isEmpty();
        assertThat(table(TWO).find("/api/v1/operations")).isEmpty();
    }

    @Test
    void twoOwnersOfOneResourceStopTheStart() {
        var both = new HashMap<>(TWO);
        both.put("crm.gateway.services.customer.resources", "leads,orders");

        assertThatThrownBy(() -> table(both)).hasMessageContaining("orders");
    }
}
