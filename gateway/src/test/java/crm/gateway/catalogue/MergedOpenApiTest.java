package crm.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The merged document that the gateway serves is the one that the services' own documents make. */
class MergedOpenApiTest {

    private static final Path COMMITTED = Path.of("src/main/resources/openapi/openapi.yaml");
    private static final List<String> SERVICES =
            List.of("customer", "sales", "marketing", "support", "consent", "analytics");

    @TempDir
    Path folder;

    @Test
    void theCommittedDocumentIsUpToDate() throws IOException {
        var documents = new LinkedHashMap<String, Path>();
        SERVICES.forEach(service ->
                documents.put(service, Path.of("..", service + "-service", "src/main/openapi/openapi.yaml")));
        documents.put("gateway", Path.of("src/main/openapi/openapi.yaml"));

        var merged = MergedOpenApi.of(documents);
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, merged);
        }

        assertThat(Files.readString(COMMITTED))
                .as("run ./mvnw verify -pl gateway -Dopenapi.update to rewrite it")
                .isEqualTo(merged);
    }

    /** The 360 shows the records of the services by their schemas, which the gateway's own document does not have. */
    @Test
    void everyReferenceLeadsToASchema() throws IOException {
        var document = new YAMLMapper().readTree(COMMITTED.toFile());

        assertThat(document.findValuesAsText("$ref"))
                .contains("#/components/schemas/PageOrderSummaryView")
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
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

        assertThat(MergedOpenApi.of(Map.of("one", one, "two", two)))
                .contains("/api/v1/operations/one/dead-letters", "/api/v1/operations/two/dead-letters")
                .contains("oneListDeadLetters", "twoListDeadLetters");
    }

    @Test
    void anAnswerThatTwoServicesShareStandsOnceAndMayNotDiffer() throws IOException {
        var one = Files.writeString(folder.resolve("one.yaml"), answer("Not found"));
        var same = Files.writeString(folder.resolve("same.yaml"), answer("Not found"));
        var other = Files.writeString(folder.resolve("other.yaml"), answer("Gone"));

        assertThat(MergedOpenApi.of(Map.of("one", one, "same", same))).containsOnlyOnce("description: \"Not found\"");
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
