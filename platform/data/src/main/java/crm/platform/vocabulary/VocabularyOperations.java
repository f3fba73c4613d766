package crm.platform.vocabulary;

import crm.platform.web.StandardAnswers;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * What the scanner cannot say of operations that services inherit from {@link VocabularyResource}: an operation id that is unique over
 * all services ({@code retireTerm} of {@code /api/v1/lost-reasons} becomes {@code retireLostReason}) and the permission.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class VocabularyOperations implements OASFilter {

    private static final String ROOT = "/api/v1/";
    private static final String CHANGE = "changeTerm";
    private static final String SCHEME = "bearer";
    private static final List<String> OF_WHO_KEEPS = List.of("NewTerm", "ChangeTerm");
    private static final List<String> OF_WHO_READS = List.of("Terms", "Term", "TermNames");
    private static final Map<String, String> PERMISSIONS = Map.of(
            "listTerms",
            VocabularyResource.READ,
            "getTerm",
            VocabularyResource.READ,
            "addTerm",
            VocabularyResource.MANAGE,
            CHANGE,
            VocabularyResource.MANAGE,
            "retireTerm",
            VocabularyResource.MANAGE,
            "reactivateTerm",
            VocabularyResource.MANAGE);

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        var paths = openApi.getPaths() == null ? null : openApi.getPaths().getPathItems();
        if (paths == null) {
            return;
        }
        if (paths.values().stream().noneMatch(VocabularyOperations::keepsTerms)) {
            forget(openApi, OF_WHO_KEEPS);
            if (paths.values().stream().noneMatch(VocabularyOperations::listsTerms)) {
                forget(openApi, OF_WHO_READS);
            }
        }
        paths.forEach(VocabularyOperations::complete);
    }

    /** The scanner lists what it finds in the storeys below, be it used or not. */
    private static void forget(OpenAPI openApi, List<String> schemas) {
        if (openApi.getComponents() != null && openApi.getComponents().getSchemas() != null) {
            schemas.forEach(openApi.getComponents()::removeSchema);
        }
    }

    private static boolean keepsTerms(PathItem item) {
        return item.getOperations().values().stream()
                .anyMatch(operation -> PERMISSIONS.containsKey(String.valueOf(operation.getOperationId())));
    }

    private static boolean listsTerms(PathItem item) {
        return item.getOperations().values().stream()
                .anyMatch(operation ->
                        operation.getTags() != null && operation.getTags().contains(VocabularyResource.TAG));
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().values().stream()
                .filter(operation ->
                        operation.getOperationId() != null && PERMISSIONS.containsKey(operation.getOperationId()))
                .forEach(operation -> complete(path, operation));
    }

    private static void complete(String path, Operation operation) {
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            var permission = PERMISSIONS.get(operation.getOperationId());
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of(permission)));
        }
        if (operation.getOperationId().equals(CHANGE)) {
            StandardAnswers.requireIfMatch(operation);
        }
        var vocabulary = Vocabulary.of(path.substring(ROOT.length()).replaceFirst("/.*", ""));
        operation.setOperationId(operation
                .getOperationId()
                .replace("Terms", pascalCase(vocabulary.path()))
                .replace("Term", pascalCase(vocabulary.term())));
    }

    private static String pascalCase(String kebab) {
        return Arrays.stream(kebab.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
