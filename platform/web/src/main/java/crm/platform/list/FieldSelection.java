package crm.platform.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.domain.InvalidInput;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows of one record, or of each item of a list, only what the caller asks for: {@code fields=number,status}, and always the id. */
class FieldSelection {

    /** The entity tag is read of the whole record. */
    private static final int AFTER_ALL_OTHERS = Priorities.USER - 1_000;

    private static final String ID = "id";

    private final ObjectMapper json;

    FieldSelection(ObjectMapper json) {
        this.json = json;
    }

    @ServerRequestFilter
    public void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        var asked = asked(request);
        if (asked.isEmpty()) {
            return;
        }
        var returned = resource.getResourceMethod().getGenericReturnType();
        var shown = ShownProperties.of(returned);
        if (shown.isEmpty() && ShownProperties.isKnown(returned)) {
            throw InvalidInput.of(FieldsParameter.NAME, "parameter.unknown", "This answer is given whole.");
        }
        if (!shown.isEmpty() && !shown.containsAll(asked)) {
            throw InvalidInput.of(
                    FieldsParameter.NAME, "list.field-not-shown", "Shown can be " + String.join(", ", shown) + ".");
        }
    }

    @ServerResponseFilter(priority = AFTER_ALL_OTHERS)
    public void select(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        var asked = asked(request);
        if (asked.isEmpty()
                || response.getStatus() != 200
                || ShownProperties.of(resource.getResourceMethod().getGenericReturnType())
                        .isEmpty()) {
            return;
        }
        asked.add(ID);
        JsonNode whole = json.valueToTree(response.getEntity());
        if (whole.path(ShownProperties.ITEMS).isArray()) {
            whole.path(ShownProperties.ITEMS).forEach(item -> ((ObjectNode) item).retain(asked));
        } else {
            ((ObjectNode) whole).retain(asked);
        }
        response.setEntity(whole);
    }

    /** Only where something is read: elsewhere nothing is taken away. */
    private static Set<String> asked(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.GET)) {
            return Set.of();
        }
        var values = request.getUriInfo().getQueryParameters().getOrDefault(FieldsParameter.NAME, List.of());
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
