package crm.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** One document for some readers: their operations, and of the components what these need. */
final class DoorDocument {

    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));
    private static final String COMPONENTS = "#/components/";

    private final MergedOpenApi merged;
    private final ObjectNode document = YAML.createObjectNode();
    private final Set<String> needed = new HashSet<>();

    DoorDocument(MergedOpenApi merged) {
        this.merged = merged;
    }

    /** @param whose of the paths that it tells */
    String write(String title, String description, Predicate<String> whose) throws IOException {
        document.put("openapi", "3.1.0");
        var info = document.putObject("info");
        info.put("title", title).put("version", "1").put("description", description);
        info.putObject("contact").put("name", "Rıza");
        info.putObject("license").put("name", "Apache License 2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/").put("description", "The gateway that tells this.");
        var tags = document.putArray("tags");
        var paths = YAML.createObjectNode();
        merged.paths().forEachEntry((path, operations) -> {
            if (whose.test(path)) {
                paths.set(path, RateLimitHeaders.told(operations.deepCopy()));
            }
        });
        var used = new HashSet<String>();
        paths.forEach(path -> path.forEach(operation -> operation.path("tags").forEach(tag -> used.add(tag.asText()))));
        merged.tags().forEach((name, meaning) -> {
            if (used.contains(name)) {
                tags.addObject().put("name", name).put("description", meaning);
            }
        });
        document.set("paths", paths);
        document.set("components", components(paths));
        return YAML.writeValueAsString(document);
    }

    private ObjectNode components(JsonNode paths) {
        var all = merged.components().deepCopy();
        RateLimitHeaders.declare(all);
        follow(paths, all);
        var kept = YAML.createObjectNode();
        all.forEachEntry((kind, components) -> {
            var some = kept.putObject(kind);
            components.forEachEntry((name, component) -> {
                if (needed.contains(kind + "/" + name)) {
                    some.set(name, component);
                }
            });
        });
        var schemes = kept.putObject("securitySchemes");
        schemes.putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "Access token of the realm; the scopes of an operation are the permissions, one of which"
                                + " suffices.");
        schemes.putObject("apiKey")
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "X-Api-Key")
                .put(
                        "description",
                        "Of a program, instead of a bearer token and wherever that is taken; it has the permissions of"
                                + " the key's roles (/api/v1/api-keys).");
        return kept;
    }

    private void follow(JsonNode node, JsonNode all) {
        var ref = node.path("$ref").asText();
        if (ref.startsWith(COMPONENTS) && needed.add(ref.substring(COMPONENTS.length()))) {
            follow(all.at(ref.substring(COMPONENTS.length() - 1)), all);
        }
        node.forEach(child -> follow(child, all));
    }
}
