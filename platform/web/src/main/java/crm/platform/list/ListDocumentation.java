package crm.platform.list;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Documents the parameters of lists: what lists have in common once, fields to sort and filter by at each. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = ListDocumentation.BEFORE_OPERATIONS_ARE_RENAMED)
public class ListDocumentation implements OASFilter {

    static final int BEFORE_OPERATIONS_ARE_RENAMED = 1_000;

    private static final DotName PARAMETERS = DotName.createSimple(ListParameters.class);

    /** By operation id. */
    private final Map<String, Class<?>> lists = new HashMap<>();

    public ListDocumentation(IndexView index) {
        index.getAnnotations(PARAMETERS)
                .forEach(use -> lists.put(
                        use.value("operation").asString(),
                        loaded(use.target().asClass().name().toString())));
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getPaths() == null || openApi.getPaths().getPathItems() == null) {
            return;
        }
        if (openApi.getComponents() == null) {
            openApi.setComponents(OASFactory.createComponents());
        }
        openApi.getPaths()
                .getPathItems()
                .values()
                .forEach(
                        item -> item.getOperations().values().forEach(each -> describe(each, openApi.getComponents())));
    }

    private void describe(Operation operation, Components components) {
        var fields = lists.get(operation.getOperationId());
        if (fields != null) {
            new DocumentedList(fields, components).parameters().forEach(operation::addParameter);
        }
    }

    /** The document is made by the build, which can load what it builds. */
    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the fields of a list cannot be read", e);
        }
    }
}
