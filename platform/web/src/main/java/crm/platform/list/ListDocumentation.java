package crm.platform.list;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Documents the parameters of lists: what lists have in common once, fields to sort and filter by at each. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = ListDocumentation.BEFORE_OPERATIONS_ARE_RENAMED)
public class ListDocumentation implements OASFilter {

    static final int BEFORE_OPERATIONS_ARE_RENAMED = 1_000;

    private static final DotName PARAMETERS = DotName.createSimple(ListParameters.class);

    /** By operation id. */
    private final Map<String, ListDescription> lists = new HashMap<>();

    /** What an enum says, with its annotation. */
    private record Enumerated(List<ListField> fields, boolean hasSearch, boolean hasUpdatedSince)
            implements ListDescription {}

    public ListDocumentation(IndexView index) {
        index.getAnnotations(PARAMETERS)
                .forEach(use -> lists.put(use.value("operation").asString(), described(use.target())));
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

    private static ListDescription described(AnnotationTarget target) {
        return target.kind() == AnnotationTarget.Kind.FIELD
                ? held(
                        loaded(target.asField().declaringClass()),
                        target.asField().name())
                : enumerated(loaded(target.asClass()));
    }

    private static ListDescription held(Class<?> type, String name) {
        try {
            var field = type.getDeclaredField(name);
            field.setAccessible(true);
            return (ListDescription) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the list " + type + "." + name + " cannot be read", e);
        }
    }

    private static ListDescription enumerated(Class<?> type) {
        var said = type.getAnnotation(ListParameters.class);
        var fields = Arrays.stream(type.getEnumConstants())
                .map(ListField.class::cast)
                .toList();
        return new Enumerated(fields, said.q(), said.updatedSince());
    }

    /** The document is made by the build, which can load what it builds. */
    private static Class<?> loaded(ClassInfo type) {
        try {
            return Class.forName(
                    type.name().toString(), true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a list cannot be read", e);
        }
    }
}
