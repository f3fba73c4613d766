package crm.proofs.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One operation of a document.
 *
 * @param path with its parameters in braces
 */
public record ApiOperation(ApiDocument document, String method, String path, JsonNode node) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final String OPERATIONS = "/api/v1/operations/";
    private static final int RESOURCE = 3;

    public String name() {
        return method + " " + path;
    }

    public String id() {
        return node.path("operationId").asText();
    }

    /** It asks for no token. */
    public boolean isOpen() {
        return node.path("security").isEmpty();
    }

    /** It asks for no token, or for one that need not permit anything. */
    public boolean isForEverybody() {
        return permissions().isEmpty();
    }

    /** One of them suffices. */
    public Set<String> permissions() {
        var permissions = new TreeSet<String>();
        node.path("security")
                .forEach(
                        requirement -> requirement.forEach(list -> list.forEach(one -> permissions.add(one.asText()))));
        return permissions;
    }

    public boolean writes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** The segment behind the version: {@code orders}. */
    public String resource() {
        return path.split("/")[RESOURCE];
    }

    /** The segment behind the first parameter; empty when there is none. */
    public String action() {
        var behind = path.substring(path.indexOf('}') + 1);
        return path.contains("}") && behind.length() > 1 ? behind.substring(1) : "";
    }

    /** What its path names is not there afterwards. */
    public boolean takesAway() {
        return action().endsWith("/remove");
    }

    /** Every service has these, at a path that does not name it. */
    public boolean isOfOperations() {
        return path.startsWith(OPERATIONS);
    }

    public List<String> pathParameters() {
        return PARAMETER.matcher(path).results().map(match -> match.group(1)).toList();
    }

    /** @param in query, header or path */
    public List<JsonNode> parameters(String in) {
        var parameters = new ArrayList<JsonNode>();
        node.path("parameters").forEach(each -> {
            var parameter = document.resolve(each);
            if (parameter.path("in").asText().equals(in)) {
                parameters.add(parameter);
            }
        });
        return parameters;
    }

    public boolean hasParameter(String in, String name) {
        return parameters(in).stream()
                .anyMatch(each -> each.path("name").asText().equals(name));
    }

    public boolean needsHeader(String name) {
        return parameters("header").stream()
                .anyMatch(each -> each.path("name").asText().equals(name)
                        && each.path("required").asBoolean());
    }

    /** It answers page by page. */
    public boolean isList() {
        return hasParameter("query", "cursor");
    }

    /** Media types of its body, the first one first; empty when it takes none. */
    public List<String> bodyTypes() {
        var types = new ArrayList<String>();
        Iterator<String> names =
                document.resolve(node.path("requestBody")).path("content").fieldNames();
        names.forEachRemaining(types::add);
        return types;
    }

    public Optional<JsonNode> bodySchema() {
        return bodyTypes().stream()
                .findFirst()
                .map(type -> document.resolve(node.path("requestBody"))
                        .path("content")
                        .path(type)
                        .path("schema"));
    }

    /** Statuses that it documents. */
    public Set<String> statuses() {
        var statuses = new TreeSet<String>();
        node.path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    public JsonNode response(int status) {
        return document.resolve(node.path("responses").path(String.valueOf(status)));
    }

    /** The path with values for its parameters; as it is at a service, where operations do not name it. */
    public String address(Map<String, String> values, boolean atService) {
        var template = atService && isOfOperations()
                ? OPERATIONS + path.substring(path.indexOf('/', OPERATIONS.length()) + 1)
                : path;
        return PARAMETER.matcher(template).replaceAll(match -> values.getOrDefault(match.group(1), "missing"));
    }
}
