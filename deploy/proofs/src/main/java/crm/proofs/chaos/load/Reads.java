package crm.proofs.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.chaos.capture.Values;
import crm.proofs.chaos.load.Steps.Told;
import java.util.ArrayList;
import java.util.List;

/** What the answers of the API say, in the words of the capture. */
final class Reads {

    static final String LEDGER_ENTRY = "ledger-entry";

    private Reads() {}

    static List<Told> order(JsonNode order) {
        return told(
                "order",
                order,
                "number",
                text(order, "number"),
                "customerId",
                text(order, "customerId"),
                "status",
                text(order, "status"),
                "net",
                amount(order, "net"),
                "total",
                amount(order, "total"));
    }

    static List<Told> invoice(JsonNode invoice) {
        return told(
                "invoice",
                invoice,
                "number",
                text(invoice, "number"),
                "orderId",
                text(invoice, "orderId"),
                "status",
                text(invoice, "status"),
                "total",
                amount(invoice, "total"),
                "paid",
                amount(invoice, "paid"));
    }

    static List<Told> product(JsonNode product) {
        return told("product", product, "sku", text(product, "sku"), "status", text(product, "status"));
    }

    static List<Told> customer(JsonNode customer) {
        return told("customer", customer, "lastName", text(customer, "lastName"), "email", email(customer));
    }

    private static String email(JsonNode customer) {
        for (JsonNode point : customer.path("contactPoints")) {
            if (point.path("kind").asText().equals("EMAIL")) {
                return point.path("value").asText();
            }
        }
        return null;
    }

    /** A conversion tells of the new customer, too. */
    static List<Told> lead(JsonNode lead) {
        var customer = text(lead.path("convertedTo"), "customerId");
        var told = new ArrayList<>(told(
                "lead",
                lead,
                "personName",
                text(lead, "personName"),
                "status",
                text(lead, "status"),
                "customerId",
                customer));
        if (customer != null) {
            told.add(new Told("customer", customer, 0, Values.content()));
        }
        return told;
    }

    static List<Told> request(JsonNode request) {
        return told(
                "service-request",
                request,
                "number",
                text(request, "number"),
                "customerId",
                text(request, "customerId"),
                "status",
                text(request, "status"));
    }

    private static List<Told> told(String kind, JsonNode answer, Object... content) {
        return List.of(new Told(
                kind, answer.path("id").asText(), answer.path("version").asLong(), Values.content(content)));
    }

    static String text(JsonNode answer, String name) {
        return answer.hasNonNull(name) ? answer.path(name).asText() : null;
    }

    private static String amount(JsonNode answer, String name) {
        var money = answer.path(name);
        return money.isObject() ? Values.amount(money.path("amount").asText()) : null;
    }
}
