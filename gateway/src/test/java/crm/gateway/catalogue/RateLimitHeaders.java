package crm.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** What the gateway adds to every answer: how many requests its caller has left. */
final class RateLimitHeaders {

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "RateLimit-Limit", "Requests that a caller may make at once.",
            "RateLimit-Remaining", "How many of them are left.",
            "RateLimit-Reset", "Seconds until there is one more."));

    private RateLimitHeaders() {}

    /** Beside the operations' own answers. */
    static JsonNode told(JsonNode operations) {
        operations.forEach(operation -> operation.path("responses").forEach(answer -> {
            if (!answer.has("$ref")) {
                refer((ObjectNode) answer);
            }
        }));
        return operations;
    }

    /** Among the components, and at the answers that stand there. */
    static void declare(ObjectNode components) {
        var headers = components.withObject("/headers");
        HEADERS.forEach((name, meaning) -> headers.putObject(component(name))
                .put("description", meaning)
                .putObject("schema")
                .put("type", "integer"));
        components.path("responses").forEach(answer -> refer((ObjectNode) answer));
    }

    private static void refer(ObjectNode answer) {
        var headers = answer.withObject("/headers");
        HEADERS.keySet()
                .forEach(name -> headers.putObject(name).put("$ref", "#/components/headers/" + component(name)));
    }

    private static String component(String header) {
        return header.replace("-", "");
    }
}
