package crm.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The one product of the demo. CDNOW never published what a disc cost the shop: 9 dollars is our assumption. */
final class DemoProduct {

    private static final String PRODUCTS = "/api/v1/products";
    private static final String ASSUMED_COST = "9.00";

    private final Gateway manager;

    DemoProduct(Gateway manager) {
        this.manager = manager;
    }

    void ensure() throws InterruptedException {
        var found = manager.get(PRODUCTS + "?filter%5Bsku%5D=" + DemoData.SKU).path("items");
        var product = found.isEmpty() ? create() : found.path(0);
        if (product.path("status").asText().equals("DRAFT")) {
            manager.post(PRODUCTS + "/" + product.path("id").asText() + "/activate");
        }
    }

    private JsonNode create() throws InterruptedException {
        return manager.send(
                "POST",
                PRODUCTS,
                Map.of(
                        "sku",
                        DemoData.SKU,
                        "name",
                        "Compact disc",
                        "kind",
                        "GOOD",
                        "unit",
                        "piece",
                        "standardCost",
                        Map.of("amount", ASSUMED_COST, "currency", "USD"),
                        "taxRate",
                        0));
    }
}
