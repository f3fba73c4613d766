package crm.proofs.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/** A value that a schema allows, the smallest there is: the schema's example, else what is required and no more. */
public final class SampleValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Tried in this order on a text that has a pattern. */
    private static final List<String> TEXTS =
            List.of("sample", "SAMPLE", "09:00", "2026-01-15", "0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10", "12345", "TRY");

    private final ApiDocument document;
    private final Random random;

    public SampleValues(ApiDocument document, Random random) {
        this.document = document;
        this.random = random;
    }

    public JsonNode of(JsonNode given) {
        var schema = document.resolve(given);
        if (schema.path("examples").has(0)) {
            return schema.path("examples").get(0).deepCopy();
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        if (schema.has("oneOf") || schema.has("anyOf") || schema.has("allOf")) {
            return of(schema.path(schema.has("oneOf") ? "oneOf" : schema.has("anyOf") ? "anyOf" : "allOf")
                    .get(0));
        }
        return byType(schema);
    }

    /** The first of its types that is not null: {@code type} may be a list. */
    public static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            for (var each : type) {
                if (!each.asText().equals("null")) {
                    return each.asText();
                }
            }
        }
        return type.asText();
    }

    private JsonNode byType(JsonNode schema) {
        switch (type(schema)) {
            case "object":
                return object(schema);
            case "array":
                var list = JSON.arrayNode();
                for (int i = 0; i < schema.path("minItems").asInt(); i++) {
                    list.add(of(schema.path("items")));
                }
                return list;
            case "integer":
                return JSON.numberNode(schema.path("minimum").asLong(1));
            case "number":
                return JSON.numberNode(schema.path("minimum").asDouble(1));
            case "boolean":
                return JSON.booleanNode(true);
            default:
                return JSON.textNode(text(schema));
        }
    }

    private ObjectNode object(JsonNode schema) {
        var object = JSON.objectNode();
        schema.path("required")
                .forEach(name ->
                        object.set(name.asText(), of(schema.path("properties").path(name.asText()))));
        return object;
    }

    private String text(JsonNode schema) {
        switch (schema.path("format").asText()) {
            case "uuid":
                return new UUID(random.nextLong(), random.nextLong()).toString();
            case "date-time":
                return "2026-01-15T09:30:00Z";
            case "date":
                return "2026-01-15";
            default:
                return sized(schema, matching(schema));
        }
    }

    private static String matching(JsonNode schema) {
        if (!schema.has("pattern")) {
            return TEXTS.get(0);
        }
        var pattern = Pattern.compile(schema.path("pattern").asText());
        return TEXTS.stream()
                .filter(text -> pattern.matcher(text).find())
                .findFirst()
                .orElse(TEXTS.get(0));
    }

    private static String sized(JsonNode schema, String text) {
        var least = schema.path("minLength").asInt();
        var most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        var filled = text.length() < least ? text + "x".repeat(least - text.length()) : text;
        return filled.length() > most ? filled.substring(0, most) : filled;
    }
}
