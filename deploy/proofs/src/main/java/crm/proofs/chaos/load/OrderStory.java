package crm.proofs.chaos.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An order; most are confirmed, some of those cancelled, others invoiced and paid in one or two payments. */
final class OrderStory implements Story {

    private static final String ORDERS = "/api/v1/orders";
    private static final String INVOICES = "/api/v1/invoices";

    @Override
    public void tell(Steps steps, World world) throws InterruptedException {
        var random = steps.random;
        var order = steps.command("sales", ORDERS, order(steps, world), Reads::order);
        var path = ORDERS + "/" + order.path("id").asText();
        int fate = random.nextInt(10);
        if (fate == 0) {
            return;
        }
        steps.command("sales", path + "/confirm", Map.of(), Reads::order);
        if (fate == 1) {
            steps.refused("sales", path + "/confirm", Map.of(), 409);
        } else if (fate == 2) {
            steps.command("manager", path + "/cancel", Map.of("reason", "CUSTOMER_REQUEST"), Reads::order);
        } else if (fate >= 5) {
            invoice(steps, order.path("id").asText(), fate);
        }
    }

    private static Map<String, Object> order(Steps steps, World world) {
        var random = steps.random;
        var lines = new ArrayList<Map<String, Object>>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            var price = BigDecimal.valueOf(100 + random.nextInt(50_000), 2).toPlainString();
            lines.add(Map.of("sku", world.sku(random), "quantity", 1 + random.nextInt(5), "unitPrice", money(price)));
        }
        return Map.of(
                "customerId",
                world.person(random).id(),
                "channel",
                "WEB",
                "currency",
                "TRY",
                "lines",
                List.copyOf(lines));
    }

    private static void invoice(Steps steps, String orderId, int fate) throws InterruptedException {
        var draft = steps.command("manager", INVOICES, Map.of("orderId", orderId), Reads::invoice);
        if (fate == 5) {
            return;
        }
        var path = INVOICES + "/" + draft.path("id").asText();
        var issued = steps.command("manager", path + "/issue", Map.of(), Reads::invoice);
        var total = new BigDecimal(issued.path("total").path("amount").asText());
        var first = fate == 6 ? new BigDecimal("0.50") : total;
        pay(steps, path, first);
        if (fate == 6) {
            pay(steps, path, total.subtract(first));
        } else if (fate == 7) {
            steps.refused("manager", path + "/payments", Map.of("amount", money("1.00")), 409);
        }
    }

    private static void pay(Steps steps, String path, BigDecimal amount) throws InterruptedException {
        steps.command("manager", path + "/payments", Map.of("amount", money(amount.toPlainString())), Reads::invoice);
    }

    static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "TRY");
    }
}
