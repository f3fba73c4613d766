package crm.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Documents the problems that {@link ProblemMappers} answers, once for all operations: which of them an operation can meet follows from
 * its path, its method, its body and {@link IfMatchRequired}, so no resource lists them. What a resource says itself is kept.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = StandardAnswers.AFTER_ALL_OTHERS)
public class StandardAnswers implements OASFilter {

    static final int AFTER_ALL_OTHERS = -1_000;

    private static final String IF_MATCH_HEADER = "If-Match";
    private static final DotName IF_MATCH = DotName.createSimple(IfMatchRequired.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String SHARED = "#/components/responses/";

    private final Set<String> withIfMatch;

    public StandardAnswers(IndexView index) {
        this(operationIdsWithIfMatch(index));
    }

    StandardAnswers(Set<String> withIfMatch) {
        this.withIfMatch = withIfMatch;
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getPaths() == null || openApi.getPaths().getPathItems() == null) {
            return;
        }
        var used = new TreeMap<String, APIResponse>();
        openApi.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(path, method, operation)
                                .forEach(status -> used.put(Titles.name(status), described(status)))));
        if (openApi.getComponents() == null) {
            openApi.setComponents(OASFactory.createComponents());
        }
        used.forEach(openApi.getComponents()::addResponse);
    }

    private Set<Integer> complete(String path, HttpMethod method, Operation operation) {
        if (withIfMatch.contains(operation.getOperationId())) {
            requireIfMatch(operation);
        }
        var ifMatch = asksForIfMatch(operation);
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var refusals = new TreeSet<>(new Refusals(path, method, operation, ifMatch).statuses());
        refusals.addAll(saidWithoutBody(operation));
        for (var status : refusals) {
            var answers = operation.getResponses();
            var said = answers.getAPIResponse(status.toString());
            if (said == null || said.getContent() == null) {
                answers.removeAPIResponse(status.toString());
                answers.addAPIResponse(
                        status.toString(), OASFactory.createAPIResponse().ref(SHARED + Titles.name(status)));
            }
        }
        return refusals;
    }

    /** The refusals that a resource names beside the common ones, and whose body is a problem as everybody's. */
    private static List<Integer> saidWithoutBody(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(said ->
                        said.getKey().matches("[45]\\d\\d") && said.getValue().getContent() == null)
                .map(said -> Integer.valueOf(said.getKey()))
                .toList();
    }

    private static APIResponse described(int status) {
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM));
        return OASFactory.createAPIResponse()
                .description(Titles.of(status))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
    }

    /** For an operation that several resources inherit, and that has another id in each of them. */
    public static void requireIfMatch(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name(IF_MATCH_HEADER)
                .in(Parameter.In.HEADER)
                .required(true)
                .description("ETag of the version that is changed.")
                .schema(OASFactory.createSchema()
                        .addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING)));
    }

    private static boolean asksForIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> IF_MATCH_HEADER.equals(parameter.getName())
                                && Boolean.TRUE.equals(parameter.getRequired()));
    }

    private static Set<String> operationIdsWithIfMatch(IndexView index) {
        return index.getAnnotations(IF_MATCH).stream()
                .filter(use -> use.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(use -> use.target().asMethod().annotation(OPERATION))
                .filter(operation -> operation != null && operation.value("operationId") != null)
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toSet());
    }
}
