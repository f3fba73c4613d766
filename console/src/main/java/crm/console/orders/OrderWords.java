package crm.console.orders;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.parts.Cell;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the states of an order are called. */
final class OrderWords {

    private OrderWords() {}

    static Map<String, String> statuses(OrderTexts texts) {
        var names = new LinkedHashMap<String, String>();
        names.put("DRAFT", texts.draft());
        names.put("CONFIRMED", texts.confirmed());
        names.put("CANCELLED", texts.cancelled());
        return names;
    }

    static Cell status(JsonNode order, OrderTexts texts) {
        var code = order.path("status").asText();
        return Cell.tag(
                statuses(texts).getOrDefault(code, code),
                switch (code) {
                    case "CONFIRMED" -> "ok";
                    case "CANCELLED" -> "bad";
                    default -> "line";
                });
    }
}
