package crm.platform.imports;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * What the scanner cannot say of operations that services inherit from {@link ImportResource}: an operation id that is unique over all
 * services ({@code runImport} of {@code /api/v1/sales-imports} becomes {@code runSalesImport}) and the permission.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ImportOperations implements OASFilter {

    private static final Pattern IMPORTS = Pattern.compile("/api/v1/(?:([a-z]+)-)?imports(?:/.*)?");
    private static final String SCHEME = "bearer";

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getPaths() != null && openApi.getPaths().getPathItems() != null) {
            openApi.getPaths().getPathItems().forEach(ImportOperations::complete);
        }
    }

    private static void complete(String path, PathItem item) {
        var match = IMPORTS.matcher(path);
        if (!match.matches()) {
            return;
        }
        item.getOperations().values().forEach(ImportOperations::protect);
        var word = match.group(1);
        if (word != null) {
            var prefix = Character.toUpperCase(word.charAt(0)) + word.substring(1);
            item.getOperations().values().forEach(operation -> rename(operation, prefix));
        }
    }

    private static void protect(Operation operation) {
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            return;
        }
        operation.addSecurityRequirement(
                OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of(ImportResource.PERMISSION)));
    }

    private static void rename(Operation operation, String prefix) {
        var id = operation.getOperationId();
        if (id != null && id.contains("Import") && !id.contains(prefix + "Import")) {
            operation.setOperationId(id.replaceFirst("Import", prefix + "Import"));
        }
    }
}
