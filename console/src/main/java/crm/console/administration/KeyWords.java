package crm.console.administration;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Items;
import crm.console.parts.Cell;
import java.util.Map;

/** What is said of an API key wherever it is shown. */
final class KeyWords {

    private static final Map<String, String> TONES = Map.of("ACTIVE", "ok", "EXPIRED", "wait", "REVOKED", "bad");

    private KeyWords() {}

    static Cell state(JsonNode key, KeyTexts texts) {
        var code = key.path("status").asText();
        var name = Map.of("ACTIVE", texts.active(), "EXPIRED", texts.expired(), "REVOKED", texts.revoked());
        return Cell.tag(name.getOrDefault(code, code), TONES.getOrDefault(code, "line"));
    }

    static String addresses(JsonNode key, KeyTexts texts) {
        var addresses = list(key, "allowedAddresses");
        return addresses.isEmpty() ? texts.everywhere() : addresses;
    }

    static String roles(JsonNode key) {
        return list(key, "roles");
    }

    private static String list(JsonNode key, String field) {
        return String.join(", ", Items.rows(key.path(field), JsonNode::asText));
    }
}
