package crm.platform.imports;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Operation ids are unique over all services, though they share {@link ImportResource}: {@code runImport} of
 * {@code /api/v1/sales-imports} becomes {@code runSalesImport}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ImportOperationIds implements OASFilter {

    private static final Pattern PREFIXED = Pattern.compile("/api/v1/([a-z]+)-imports(/.*)?");

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getPaths() != null && openApi.getPaths().getPathItems() != null) {
            openApi.getPaths().getPathItems().forEach(ImportOperationIds::rename);
        }
    }

    private static void rename(String path, PathItem item) {
        var match = PREFIXED.matcher(path);
        if (match.matches()) {
            var word = match.group(1);
            var prefix = Character.toUpperCase(word.charAt(0)) + word.substring(1);
            item.getOperations().values().forEach(operation -> rename(operation, prefix));
        }
    }

    private static void rename(Operation operation, String prefix) {
        var id = operation.getOperationId();
        if (id != null && id.contains("Import") && !id.contains(prefix + "Import")) {
            operation.setOperationId(id.replaceFirst("Import", prefix + "Import"));
        }
    }
}
