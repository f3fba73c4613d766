package crm.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Gives the answer that the scanner made of a method's type the status and the description of {@link Success}. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = SuccessAnswers.BEFORE_OPERATIONS_ARE_RENAMED)
public class SuccessAnswers implements OASFilter {

    static final int BEFORE_OPERATIONS_ARE_RENAMED = 1_000;

    private static final DotName SUCCESS = DotName.createSimple(Success.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final String SCANNED = "200";

    /** By operation id. */
    private final Map<String, AnnotationInstance> successes;

    public SuccessAnswers(IndexView index) {
        successes = index.getAnnotations(SUCCESS).stream()
                .filter(use -> use.target().kind() == AnnotationTarget.Kind.METHOD)
                .collect(Collectors.toMap(
                        SuccessAnswers::operationId,
                        use -> use,
                        // a class may stand in the index twice, of its module's folder and of its jar
                        (use, again) -> use));
    }

    @Override
    public PathItem filterPathItem(PathItem item) {
        item.getOperations().values().forEach(this::describe);
        return item;
    }

    private void describe(Operation operation) {
        var success = successes.get(operation.getOperationId());
        if (success == null) {
            return;
        }
        var answers = operation.getResponses();
        var scanned = answers == null ? null : answers.getAPIResponse(SCANNED);
        if (scanned == null) {
            throw new IllegalStateException(
                    operation.getOperationId() + " has answers of its own, besides which @Success says nothing");
        }
        answers.removeAPIResponse(SCANNED);
        answers.addAPIResponse(
                status(success.value("status")),
                scanned.description(success.value().asString()));
    }

    private static String status(@Nullable AnnotationValue status) {
        return status == null ? SCANNED : String.valueOf(status.asInt());
    }

    private static String operationId(AnnotationInstance success) {
        var operation = success.target().asMethod().annotation(OPERATION);
        if (operation == null || operation.value("operationId") == null) {
            throw new IllegalStateException(success.target() + " has @Success, but no operation id");
        }
        return operation.value("operationId").asString();
    }
}
