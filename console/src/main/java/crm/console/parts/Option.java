package crm.console.parts;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Items;
import java.util.List;
import java.util.Map;

/** One of the values that a field may have. */
public record Option(String value, String text) {

    public static List<Option> of(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(each -> new Option(each.getKey(), each.getValue()))
                .toList();
    }

    /** The terms of a vocabulary that are in use. */
    public static List<Option> terms(JsonNode vocabulary) {
        return Items.of(vocabulary)
                .filter(term -> !term.path("retired").asBoolean())
                .map(term ->
                        new Option(term.path("code").asText(), term.path("name").asText()))
                .toList();
    }
}
