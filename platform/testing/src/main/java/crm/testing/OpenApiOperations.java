package crm.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The operations that an OpenAPI document lists. */
record OpenApiOperations(JsonNode document) {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    static OpenApiOperations read(Path file) throws IOException {
        return new OpenApiOperations(new ObjectMapper(new YAMLFactory()).readTree(file.toFile()));
    }

    List<Operation> all() {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(verb -> VERBS.contains(verb.getKey()))
                        .forEach(verb -> operations.add(operation(verb.getKey(), path.getKey(), verb.getValue()))));
        return operations;
    }

    /** Answers that the document declares for an operation: {@code 200}, {@code 401}… */
    Set<String> answers(Operation operation) {
        var parts = operation.name().split(" ", 2);
        var answers = new TreeSet<String>();
        document.path("paths")
                .path(parts[1])
                .path(parts[0].toLowerCase(Locale.ROOT))
                .path("responses")
                .fieldNames()
                .forEachRemaining(answers::add);
        return answers;
    }

    private static Operation.Access access(JsonNode security, Set<String> scopes) {
        if (security.isEmpty()) {
            return Operation.Access.PUBLIC;
        }
        return scopes.isEmpty() ? Operation.Access.LOGIN : Operation.Access.PERMISSION;
    }

    private static Operation operation(String verb, String path, JsonNode node) {
        var scopes = new TreeSet<String>();
        node.path("security")
                .forEach(requirement -> requirement.forEach(list -> list.forEach(scope -> scopes.add(scope.asText()))));
        return new Operation(
                verb.toUpperCase(Locale.ROOT) + " " + path,
                scopes,
                access(node.path("security"), scopes),
                node.path("operationId").asText());
    }
}
