package crm.platform.list;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/** Documents the parameters of lists: what lists have in common once, fields to sort and filter by at each. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = ListDocumentation.BEFORE_OPERATIONS_ARE_RENAMED)
public class ListDocumentation implements OASFilter {

    static final int BEFORE_OPERATIONS_ARE_RENAMED = 1_000;

    private static final DotName PARAMETERS = DotName.createSimple(ListParameters.class);

    /** By operation id. */
    private final Map<String, ListDescription> lists = new HashMap<>();

    public ListDocumentation(IndexView index) {
        index.getAnnotations(PARAMETERS)
                .forEach(use -> lists.put(
                        use.value("operation").asString(),
                        described(use.target().asField())));
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
        var list = lists.get(operation.getOperationId());
        if (list != null) {
            new DocumentedList(list, components).parameters().forEach(operation::addParameter);
        }
    }

    private static ListDescription described(FieldInfo list) {
        try {
            var field = loaded(list.declaringClass()).getDeclaredField(list.name());
            field.setAccessible(true);
            return (ListDescription) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the list " + list + " cannot be read", e);
        }
    }

    /** The document is made by the build, which can load what it builds. */
    private static Class<?> loaded(ClassInfo type) throws ClassNotFoundException {
        return Class.forName(
                type.name().toString(), true, Thread.currentThread().getContextClassLoader());
    }
}
