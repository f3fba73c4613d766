package crm.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents that the gateway serves are those that the services' own make. */
class MergedOpenApiTest {

    private static final Path COMMITTED = Path.of("src/main/resources/openapi");
    private static final List<String> SERVICES =
            List.of("customer", "sales", "marketing", "support", "consent", "analytics");

    @TempDir
    Path folder;

    @Test
    void whatEverybodyReadsIsUpToDate() throws IOException {
        compare(DoorDocuments.forEverybody(published()), COMMITTED.resolve("openapi.yaml"));
    }

    @Test
    void whatOperatorsReadIsUpToDate() throws IOException {
        compare(DoorDocuments.forOperators(published()), COMMITTED.resolve("operations.yaml"));
    }

    @Test
    void anOperationIsInOneOfTheTwo() throws IOException {
        var everybody = paths(DoorDocuments.forEverybody(published()));
        var operators = paths(DoorDocuments.forOperators(published()));

        assertThat(everybody).doesNotContainAnyElementsOf(operators);
        assertThat(published().paths().properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(both(everybody, operators));
        assertThat(operators).contains("/api/v1/dispatch-permits", "/api/v1/operations/sales/dead-letters");
        assertThat(everybody).contains("/api/v1/orders", "/api/v1/customers/{id}/360");
    }

    @Test
    void everyOperationStandsUnderATagThatIsExplained() throws IOException {
        var tags = published().tags();

        assertThat(tags)
                .isNotEmpty()
                .allSatisfy((name, meaning) -> assertThat(meaning).as(name).isNotBlank());
        published()
                .paths()
                .forEach(path -> path.forEach(operation -> assertThat(tags)
                        .as(operation.path("operationId").asText())
                        .containsKey(operation.path("tags").path(0).asText())));
    }

    /** Of the whole body, or of each of its properties that has to be there. */
    @Test
    void everyBodyThatIsSentHasAnExample() throws IOException {
        for (var document : both()) {
            operations(document)
                    .forEach(operation -> operation
                            .at("/requestBody/content")
                            .forEach(body -> assertThat(isExplained(document, body))
                                    .as(operation.path("operationId").asText())
                                    .isTrue()));
        }
    }

    /** Put together from the examples of its properties: where one has none that has to be there, the record gets it. */
    @Test
    void everyAnswerHasAnExample() throws IOException {
        for (var document : both()) {
            operations(document)
                    .forEach(operation -> Stream.of("200", "201", "202")
                            .map(status ->
                                    operation.path("responses").path(status).at("/content/application~1json"))
                            .filter(body -> !body.isMissingNode())
                            .forEach(body -> assertThat(isExplained(document, body))
                                    .as(operation.path("operationId").asText())
                                    .isTrue()));
        }
    }

    private static List<JsonNode> both() throws IOException {
        var yaml = new YAMLMapper();
        return List.of(
                yaml.readTree(DoorDocuments.forEverybody(published())),
                yaml.readTree(DoorDocuments.forOperators(published())));
    }

    private static List<JsonNode> operations(JsonNode document) {
        return document.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    private static boolean isExplained(JsonNode document, JsonNode body) {
        var schema = document.at(body.at("/schema/$ref").asText("#/none").substring(1));
        return schema.isMissingNode() || hasExample(schema);
    }

    private static boolean hasExample(JsonNode schema) {
        return schema.has("examples")
                || !schema.path("required").isEmpty()
                        && schema.path("required")
                                .valueStream()
                                .allMatch(name -> schema.path("properties")
                                        .path(name.asText())
                                        .has("examples"));
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        for (var document : List.of(DoorDocuments.forEverybody(published()), DoorDocuments.forOperators(published()))) {
            var root = new YAMLMapper().readTree(document);
            assertThat(references(root))
                    .isNotEmpty()
                    .allSatisfy(reference -> assertThat(
                                    root.at(reference.substring(1)).isMissingNode())
                            .as(reference)
                            .isFalse());
        }
    }

    private static Set<String> references(JsonNode root) {
        return root.findValuesAsText("$ref").stream().collect(Collectors.toSet());
    }

    private static MergedOpenApi published() throws IOException {
        var documents = new LinkedHashMap<String, Path>();
        SERVICES.forEach(service ->
                documents.put(service, Path.of("..", service + "-service", "src/main/openapi/openapi.yaml")));
        documents.put("gateway", Path.of("src/main/openapi/openapi.yaml"));
        return MergedOpenApi.of(documents);
    }

    private static void compare(String merged, Path committed) throws IOException {
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(committed, merged);
        }
        assertThat(Files.readString(committed))
                .as("run ./mvnw verify -pl gateway -Dopenapi.update to rewrite it")
                .isEqualTo(merged);
    }

    private static List<String> paths(String document) throws IOException {
        var names = new ArrayList<String>();
        new YAMLMapper().readTree(document).path("paths").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    @Test
    void anOperationIdThatTwoServicesUseIsRefused() throws IOException {
        var one = document("one.yaml", "/api/v1/a", "list");
        var two = document("two.yaml", "/api/v1/b", "list");

        assertThatThrownBy(() -> MergedOpenApi.of(Map.of("one", one, "two", two)))
                .hasMessageContaining("list");
    }

    @Test
    void aPathThatTwoServicesClaimIsRefused() throws IOException {
        var one = document("one.yaml", "/api/v1/a", "listOnes");
        var two = document("two.yaml", "/api/v1/a", "listTwos");

        assertThatThrownBy(() -> MergedOpenApi.of(Map.of("one", one, "two", two)))
                .hasMessageContaining("/api/v1/a");
    }

    @Test
    void operationsThatEveryServiceHasAreToldApartByItsName() throws IOException {
        var one = document("one.yaml", "/api/v1/operations/dead-letters", "listDeadLetters");
        var two = document("two.yaml", "/api/v1/operations/dead-letters", "listDeadLetters");

        assertThat(MergedOpenApi.of(Map.of("one", one, "two", two)).paths().toString())
                .contains("/api/v1/operations/one/dead-letters", "/api/v1/operations/two/dead-letters")
                .contains("oneListDeadLetters", "twoListDeadLetters");
    }

    @Test
    void anAnswerThatTwoServicesShareStandsOnceAndMayNotDiffer() throws IOException {
        var one = Files.writeString(folder.resolve("one.yaml"), answer("Not found"));
        var same = Files.writeString(folder.resolve("same.yaml"), answer("Not found"));
        var other = Files.writeString(folder.resolve("other.yaml"), answer("Gone"));

        assertThat(MergedOpenApi.of(Map.of("one", one, "same", same))
                        .components()
                        .toString())
                .containsOnlyOnce("Not found");
        assertThatThrownBy(() -> MergedOpenApi.of(Map.of("one", one, "other", other)))
                .hasMessageContaining("NotFound");
    }

    private static String answer(String description) {
        return """
                openapi: 3.1.0
                components:
                  responses:
                    NotFound:
                      description: %s
                """.formatted(description);
    }

    private Path document(String name, String path, String operationId) throws IOException {
        return Files.writeString(folder.resolve(name), """
                openapi: 3.1.0
                paths:
                  %s:
                    get:
                      operationId: %s
                """.formatted(path, operationId));
    }
}
