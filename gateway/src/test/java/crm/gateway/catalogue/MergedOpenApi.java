package crm.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the services publish, as one. A path or an operation id that two services claim is a mistake; schemas of one name are shared
 * where they say the same and get their service's name in front where they do not. Answers, parameters and headers are shared and may
 * not differ.
 */
final class MergedOpenApi {

    static final String OPERATIONS = "/api/v1/operations/";

    private static final String SCHEMAS = "#/components/schemas/";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final ObjectNode paths = YAML.createObjectNode();
    private final ObjectNode components = YAML.createObjectNode();
    private final ObjectNode schemas = components.putObject("schemas");
    private final Map<String, ObjectNode> shared = Map.of(
            "responses",
            components.putObject("responses"),
            "parameters",
            components.putObject("parameters"),
            "headers",
            components.putObject("headers"));
    private final Map<String, String> tags = new TreeMap<>();
    private final Set<String> operationIds = new HashSet<>();

    static MergedOpenApi of(Map<String, Path> documents) throws IOException {
        var merged = new MergedOpenApi();
        for (var entry : documents.entrySet()) {
            merged.add(entry.getKey(), YAML.readTree(entry.getValue().toFile()));
        }
        return merged;
    }

    ObjectNode paths() {
        return paths;
    }

    ObjectNode components() {
        return components;
    }

    /** Their descriptions by their names; of one that several services have, what each says. */
    Map<String, String> tags() {
        return tags;
    }

    private void add(String service, JsonNode api) {
        var renamed = new LinkedHashMap<String, String>();
        api.at("/components/schemas").forEachEntry((name, schema) -> {
            var known = schemas.get(name);
            if (known != null && !known.equals(schema)) {
                renamed.put(name, capital(service) + name);
            }
        });
        api.at("/components/schemas")
                .forEachEntry(
                        (name, schema) -> schemas.set(renamed.getOrDefault(name, name), pointed(schema, renamed)));
        shared.forEach((kind, all) -> api.path("components")
                .path(kind)
                .forEachEntry((name, meaning) -> share(all, name, pointed(meaning, renamed))));
        api.path("tags")
                .forEach(tag -> tags.merge(
                        tag.path("name").asText(), tag.path("description").asText(), MergedOpenApi::both));
        api.path("paths").forEachEntry((path, operations) -> add(service, path, pointed(operations, renamed)));
    }

    private static String both(String said, String more) {
        return said.contains(more) ? said : said + " " + more;
    }

    private static void share(ObjectNode shared, String name, JsonNode meaning) {
        var known = shared.get(name);
        if (known != null && !known.equals(meaning)) {
            throw new IllegalStateException("two services mean different things by " + name);
        }
        shared.set(name, meaning);
    }

    private void add(String service, String path, JsonNode operations) {
        var everyService = path.startsWith(OPERATIONS);
        var own = everyService ? OPERATIONS + service + "/" + path.substring(OPERATIONS.length()) : path;
        if (paths.has(own)) {
            throw new IllegalStateException(own + " is claimed by two services");
        }
        operations.forEach(operation -> {
            if (operation.has("operationId")) {
                var id = operation.get("operationId").asText();
                var unique = everyService ? service + capital(id) : id;
                ((ObjectNode) operation).put("operationId", unique);
                if (!operationIds.add(unique)) {
                    throw new IllegalStateException("operation id " + unique + " is claimed twice");
                }
            }
        });
        paths.set(own, operations);
    }

    private static JsonNode pointed(JsonNode node, Map<String, String> renamed) {
        var copy = node.deepCopy();
        renamed.forEach((from, to) -> repoint(copy, SCHEMAS + from, SCHEMAS + to));
        return copy;
    }

    private static void repoint(JsonNode node, String from, String to) {
        if (node instanceof ObjectNode object && from.equals(object.path("$ref").asText())) {
            object.set("$ref", TextNode.valueOf(to));
        }
        node.forEach(child -> repoint(child, from, to));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
