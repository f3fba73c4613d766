package crm.console.products;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.parts.Cell;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the states and kinds of a product are called. */
final class ProductWords {

    private ProductWords() {}

    static Map<String, String> statuses(ProductTexts texts) {
        var names = new LinkedHashMap<String, String>();
        names.put("DRAFT", texts.draft());
        names.put("ACTIVE", texts.active());
        names.put("DISCONTINUED", texts.discontinued());
        return names;
    }

    static Map<String, String> kinds(ProductTexts texts) {
        var names = new LinkedHashMap<String, String>();
        names.put("GOOD", texts.good());
        names.put("SERVICE", texts.service());
        names.put("SUBSCRIPTION", texts.subscription());
        return names;
    }

    static Cell status(JsonNode product, ProductTexts texts) {
        var code = product.path("status").asText();
        return Cell.tag(
                statuses(texts).getOrDefault(code, code),
                switch (code) {
                    case "ACTIVE" -> "ok";
                    case "DISCONTINUED" -> "bad";
                    default -> "line";
                });
    }

    static String kind(JsonNode product, ProductTexts texts) {
        var code = product.path("kind").asText();
        return kinds(texts).getOrDefault(code, code);
    }
}
