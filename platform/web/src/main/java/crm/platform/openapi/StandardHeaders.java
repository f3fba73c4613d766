package crm.platform.openapi;

import crm.platform.web.Versioned;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Documents the headers that every operation takes and answers, once for all: which of them an operation has follows from its method,
 * its path and its answers. An operation without a permission says so, too ({@code security: []}).
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = StandardHeaders.AFTER_ALL_ANSWERS)
public class StandardHeaders implements OASFilter {

    static final int AFTER_ALL_ANSWERS = -3_000;

    private static final DotName VERSIONED = DotName.createSimple(Versioned.class);
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PARAMETERS = "#/components/parameters/";
    private static final String HEADERS = "#/components/headers/";

    /** Names of the schemas of what has a version. */
    private final Set<String> versioned;

    public StandardHeaders(IndexView index) {
        this(index.getAllKnownImplementations(VERSIONED).stream()
                .map(AnswerRecords::documentedName)
                .collect(Collectors.toSet()));
    }

    StandardHeaders(Set<String> versioned) {
        this.versioned = versioned;
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getPaths() == null || openApi.getPaths().getPathItems() == null) {
            return;
        }
        if (openApi.getComponents() == null) {
            openApi.setComponents(OASFactory.createComponents());
        }
        var components = openApi.getComponents();
        openApi.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> describe(path, method, operation, components)));
        shared(components.getResponses()).forEach((name, answer) -> {
            answered(answer, StandardHeader.CORRELATION_ID, components);
            if (name.equals("TooManyRequests") || name.equals("NotAvailableAtTheMoment") || name.equals("NotValid")) {
                answered(answer, StandardHeader.RETRY_AFTER, components);
            }
        });
    }

    private void describe(String path, HttpMethod method, Operation operation, Components components) {
        if (operation.getSecurity() == null) {
            operation.setSecurity(List.of());
        }
        taken(operation, StandardHeader.ACCEPT_LANGUAGE, components);
        if (method == HttpMethod.POST && !operation.getSecurity().isEmpty()) {
            taken(operation, StandardHeader.IDEMPOTENCY_KEY, components);
        }
        if (changesOne(path, method) && !hasParameter(operation, StandardHeader.IF_MATCH.header())) {
            taken(operation, StandardHeader.IF_MATCH, components);
        }
        if (method == HttpMethod.GET && isVersioned(operation.getResponses().getAPIResponse("200"))) {
            taken(operation, StandardHeader.IF_NONE_MATCH, components);
            operation.getResponses().addAPIResponse("304", notModified(components));
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (answer.getRef() == null) {
                answered(answer, StandardHeader.CORRELATION_ID, components);
                if (status.equals("201")) {
                    answered(answer, StandardHeader.LOCATION, components);
                }
                if (isVersioned(answer)) {
                    answered(answer, StandardHeader.ETAG, components);
                }
            }
        });
    }

    private static APIResponse notModified(Components components) {
        var answer = OASFactory.createAPIResponse().description("The version that the caller has");
        answered(answer, StandardHeader.ETAG, components);
        return answer;
    }

    private static boolean changesOne(String path, HttpMethod method) {
        return method != HttpMethod.GET && path.contains("{id}") && !path.contains("/operations/");
    }

    private static boolean hasParameter(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> name.equals(each.getName()));
    }

    /** It shows one record with its version, which is what an {@code ETag} tells. */
    private boolean isVersioned(@Nullable APIResponse answer) {
        return Optional.ofNullable(answer)
                .map(APIResponse::getContent)
                .map(content -> content.getMediaType("application/json"))
                .map(body -> body.getSchema().getRef())
                .filter(ref -> versioned.contains(ref.substring(SCHEMAS.length())))
                .isPresent();
    }

    private static Map<String, APIResponse> shared(Map<String, APIResponse> responses) {
        return responses == null ? Map.of() : responses;
    }

    private static void taken(Operation operation, StandardHeader header, Components components) {
        if (components.getParameters() == null || !components.getParameters().containsKey(header.component())) {
            components.addParameter(
                    header.component(),
                    OASFactory.createParameter()
                            .name(header.header())
                            .in(Parameter.In.HEADER)
                            .description(header.description())
                            .schema(header.schema()));
        }
        operation.addParameter(OASFactory.createParameter().ref(PARAMETERS + header.component()));
    }

    private static void answered(APIResponse answer, StandardHeader header, Components components) {
        if (components.getHeaders() == null || !components.getHeaders().containsKey(header.component())) {
            components.addHeader(
                    header.component(),
                    OASFactory.createHeader().description(header.description()).schema(header.schema()));
        }
        answer.addHeader(header.header(), OASFactory.createHeader().ref(HEADERS + header.component()));
    }
}
