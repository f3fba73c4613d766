package crm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Every operation declares who may call it, and the committed OpenAPI document says the same.
 *
 * <pre>{@code
 * class SalesPermissionTest extends PermissionRules {
 *     SalesPermissionTest() { super("crm.sales"); }
 * }
 * }</pre>
 */
@TestInstance(Lifecycle.PER_CLASS) // reading the classes takes seconds
public abstract class PermissionRules {

    /** What the console's pages ask at their own addresses is in no document. */
    private static final String API = " /api/";

    private final Collection<Operation> code;

    /** The root package of the service; the platform's own resources run in every service and count too. */
    protected PermissionRules(String root) {
        this(root, "crm.platform");
    }

    /** These packages alone, for who leaves the platform's resources out. */
    protected PermissionRules(String... packages) {
        this.code = CodeOperations.in(packages);
    }

    @Test
    void everyOperationDeclaresItsPermission() {
        assertThat(code)
                .filteredOn(operation -> operation.access() == Operation.Access.UNDECLARED)
                .as("operations without @RolesAllowed, @Authenticated or @PermitAll")
                .isEmpty();
    }

    @Test
    void theDocumentAsksTheSamePermissionsAsTheCode() throws IOException {
        assumeThat(OpenApiSnapshot.isToBeRewritten())
                .as("the document is written later")
                .isFalse();
        assertThat(permissions(OpenApiOperations.read(OpenApiSnapshot.COMMITTED).all()))
                .as("%s against the resource classes; rewrite it with the component test and -Dopenapi.update", file())
                .isEqualTo(permissions(code.stream()
                        .filter(operation -> operation.name().contains(API))
                        .toList()));
    }

    @Test
    void theDocumentDeclaresTheRefusals() throws IOException {
        assumeThat(OpenApiSnapshot.isToBeRewritten())
                .as("the document is written later")
                .isFalse();
        var document = OpenApiOperations.read(OpenApiSnapshot.COMMITTED);
        for (var operation : document.all()) {
            if (operation.access() == Operation.Access.PERMISSION) {
                assertThat(document.answers(operation)).as(operation.name()).contains("401", "403");
            }
        }
    }

    private static Map<String, String> permissions(Collection<Operation> operations) {
        return operations.stream()
                .collect(
                        Collectors.toMap(Operation::name, PermissionRules::text, (a, b) -> a + "; " + b, TreeMap::new));
    }

    private static String text(Operation operation) {
        return operation.access() == Operation.Access.PERMISSION
                ? operation.permissions().stream().sorted().collect(Collectors.joining(", "))
                : operation.access().toString();
    }

    private static Path file() {
        return OpenApiSnapshot.COMMITTED;
    }
}
