package crm.launcher.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.launcher.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The realm that production imports too, with the demo users and the command-line client of this machine laid over. */
public final class Realm {

    public static final String BASE = "deploy/keycloak/realm-crm.json";
    public static final String LOCAL = "deploy/local/keycloak/realm-crm-local.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode merged;

    private Realm(JsonNode merged) {
        this.merged = merged;
    }

    public static Realm of(Path root) {
        return new Realm(merge((ObjectNode) read(root.resolve(BASE)), read(root.resolve(LOCAL))));
    }

    public JsonNode tree() {
        return merged;
    }

    /** For the import at a start, which puts the environment's values into the placeholders. */
    public String json() {
        return merged.toPrettyString();
    }

    /** For those who put the values into the placeholders themselves. */
    JsonNode with(Map<String, String> values) {
        var text = merged.toString();
        for (var value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists are joined, a client that both have is one; everything else is replaced. */
    static ObjectNode merge(ObjectNode base, JsonNode overlay) {
        overlay.properties().forEach(field -> {
            var there = base.get(field.getKey());
            if (there instanceof ArrayNode list && field.getValue().isArray()) {
                field.getValue().forEach(each -> join(list, each));
            } else {
                base.set(field.getKey(), field.getValue());
            }
        });
        return base;
    }

    private static void join(ArrayNode list, JsonNode more) {
        for (JsonNode each : list) {
            if (each.has("clientId") && each.path("clientId").equals(more.path("clientId"))) {
                merge((ObjectNode) each, more);
                return;
            }
        }
        list.add(more);
    }

    public static JsonNode read(Path file) {
        if (!Files.exists(file)) {
            throw new Refusal("The realm file " + file + " is missing: the checkout is not complete.");
        }
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
