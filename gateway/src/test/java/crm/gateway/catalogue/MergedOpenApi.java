package crm.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One document of what the services publish. A path or an operation id that two services claim is a mistake; schemas of one name are
 * shared where they say the same and get their service's name in front where they do not. Answers and parameters are shared and may
 * not differ.
 */
final class MergedOpenApi {

    private static final String OPERATIONS = "/api/v1/operations/";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final YAMLMapper YAML = new YAMLMapper(new com.fasterxml.jackson.dataformat.yaml.YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));

    private final ObjectNode document = YAML.createObjectNode();
    private final ObjectNode paths = YAML.createObjectNode();
    private final ObjectNode schemas = YAML.createObjectNode();
    private final ObjectNode responses = YAML.createObjectNode();
    private final ObjectNode parameters = YAML.createObjectNode();
    private final Set<String> operationIds = new HashSet<>();

    static String of(Map<String, Path> documents) throws IOException {
        var merged = new MergedOpenApi();
        for (var entry : documents.entrySet()) {
            merged.add(entry.getKey(), YAML.readTree(entry.getValue().toFile()));
        }
        return merged.write();
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
        api.at("/components/responses")
                .forEachEntry((name, answer) -> share(responses, name, pointed(answer, renamed)));
        api.at("/components/parameters").forEachEntry((name, parameter) -> share(parameters, name, parameter));
        api.path("paths").forEachEntry((path, operations) -> add(service, path, pointed(operations, renamed)));
    }

    private static void share(ObjectNode shared, String name, JsonNode meaning) {
        var known = shared.get(name);
        if (known != null && !known.equals(meaning)) {
            throw new IllegalStateException("two services mean different things by " + name);
        }
        shared.set(name, meaning);
    }

    private void add(String service, String path, JsonNode operations) {
        var shared = path.startsWith(OPERATIONS);
        var own = shared ? OPERATIONS + service + "/" + path.substring(OPERATIONS.length()) : path;
        if (paths.has(own)) {
            throw new IllegalStateException(own + " is claimed by two services");
        }
        operations.forEach(operation -> {
            if (operation.has("operationId")) {
                var id = operation.get("operationId").asText();
                var unique = shared ? service + capital(id) : id;
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

    private String write() throws IOException {
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Rıza")
                .put("version", "1")
                .put(
                        "description",
                        "The one door: every operation of every service. Errors are application/problem+json (RFC 9457).");
        document.set("paths", paths);
        var components = document.putObject("components");
        components.set("schemas", schemas);
        components.set("responses", responses);
        components.set("parameters", parameters);
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        return YAML.writeValueAsString(document);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
