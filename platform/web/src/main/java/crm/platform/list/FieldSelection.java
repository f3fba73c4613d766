package crm.platform.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.domain.InvalidInput;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows of the items of a list only what the caller asks for: {@code fields=number,status}, and always the id. */
class FieldSelection {

    static final String PARAMETER = "fields";

    private static final String ITEMS = "items";
    private static final String ID = "id";

    private final ObjectMapper json;

    FieldSelection(ObjectMapper json) {
        this.json = json;
    }

    @ServerRequestFilter
    public void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        var asked = asked(request);
        var known = asked.isEmpty()
                ? List.<String>of()
                : shown(resource.getResourceMethod().getGenericReturnType());
        asked.stream()
                .filter(name -> !known.isEmpty() && !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw InvalidInput.of(
                            PARAMETER,
                            "list.field-not-shown",
                            "An item of this list has " + String.join(", ", known) + ".");
                });
    }

    @ServerResponseFilter
    public void select(ContainerRequestContext request, ContainerResponseContext response) {
        var asked = asked(request);
        if (asked.isEmpty() || response.getStatus() != 200) {
            return;
        }
        if (json.valueToTree(response.getEntity()) instanceof ObjectNode page
                && page.path(ITEMS).isArray()) {
            asked.add(ID);
            page.path(ITEMS).forEach(item -> ((ObjectNode) item).retain(asked));
            response.setEntity(page);
        }
    }

    private static Set<String> asked(ContainerRequestContext request) {
        var values = request.getUriInfo().getQueryParameters().getOrDefault(PARAMETER, List.of());
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The properties of an item, by what the resource's method returns; empty when it is no page. */
    private static List<String> shown(Type returned) {
        return page(returned)
                .flatMap(FieldSelection::item)
                .filter(Class::isRecord)
                .map(item -> Arrays.stream(item.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList())
                .orElse(List.of());
    }

    /** A {@code Page<X>} in its {@code Uni}, or a page that is a type of its own. */
    private static Optional<Type> page(Type returned) {
        return returned instanceof ParameterizedType uni
                ? Optional.of(uni.getActualTypeArguments()[0])
                : Optional.empty();
    }

    private static Optional<Class<?>> item(Type page) {
        if (page instanceof ParameterizedType of && of.getRawType() == Page.class) {
            return asClass(of.getActualTypeArguments()[0]);
        }
        return asClass(page).filter(Class::isRecord).flatMap(FieldSelection::itemOf);
    }

    private static Optional<Class<?>> itemOf(Class<?> page) {
        return Arrays.stream(page.getRecordComponents())
                .filter(component -> component.getName().equals(ITEMS))
                .map(RecordComponent::getGenericType)
                .filter(ParameterizedType.class::isInstance)
                .flatMap(list -> asClass(((ParameterizedType) list).getActualTypeArguments()[0]).stream())
                .findFirst();
    }

    private static Optional<Class<?>> asClass(Type type) {
        return type instanceof Class<?> known ? Optional.of(known) : Optional.empty();
    }
}
