package crm.proofs.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import crm.proofs.system.Api;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One OpenAPI document, as its readers get it. */
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    public static ApiDocument read(String yaml) {
        try {
            return new ApiDocument(YAML.readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an OpenAPI document", e);
        }
    }

    /** What everybody reads and what operators read, as one. */
    public static ApiDocument ofGateway(URI gateway) {
        var all = fetched(gateway, "/openapi");
        var operators = fetched(gateway, "/openapi/operations").root;
        all.join(operators, "/paths");
        operators.path("components").fieldNames().forEachRemaining(kind -> all.join(operators, "/components/" + kind));
        return all;
    }

    private void join(JsonNode other, String part) {
        var mine = ((ObjectNode) root).withObject(part);
        other.at(part).properties().forEach(each -> {
            var known = mine.get(each.getKey());
            if (known != null && !known.equals(each.getValue())) {
                throw new IllegalStateException("the two documents mean different things by " + each.getKey());
            }
            mine.set(each.getKey(), each.getValue());
        });
    }

    /** A service's own, told to its operators; the gateway's is beside the merged one. */
    public static ApiDocument ofService(URI management) {
        return fetched(management, "/q/openapi");
    }

    private static ApiDocument fetched(URI base, String path) {
        var answer = Api.at(base, null).get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(base + path + " answers " + answer.status());
        }
        return read(answer.body());
    }

    /** For those who change it. */
    public ApiDocument copy() {
        return new ApiDocument(root.deepCopy());
    }

    public JsonNode root() {
        return root;
    }

    public List<ApiOperation> operations() {
        var operations = new ArrayList<ApiOperation>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(new ApiOperation(
                                this, method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return operations;
    }

    /** What a node refers to, with what stands beside the reference laid over it; a node without a reference is itself. */
    public JsonNode resolve(JsonNode node) {
        if (!node.path("$ref").isTextual()) {
            return node;
        }
        var target = resolve(root.at(node.path("$ref").asText().substring(1)));
        if (target.isMissingNode()) {
            throw new IllegalStateException("the document has no " + node.path("$ref"));
        }
        if (node.size() == 1) {
            return target;
        }
        ObjectNode merged = target.deepCopy();
        node.properties().stream()
                .filter(each -> !each.getKey().equals("$ref"))
                .forEach(each -> merged.set(each.getKey(), each.getValue()));
        return merged;
    }
}
