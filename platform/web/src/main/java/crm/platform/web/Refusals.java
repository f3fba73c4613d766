package crm.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The statuses of problems that an operation can answer, by what it takes. */
record Refusals(String path, HttpMethod method, Operation operation, boolean ifMatchRequired) {

    List<Integer> statuses() {
        var statuses = new ArrayList<>(List.of(400));
        addIf(statuses, isProtected(), 401, 403);
        addIf(statuses, namesOne(), 404);
        addIf(statuses, writes(), 409);
        addIf(statuses, writes() && namesOne(), 412);
        addIf(statuses, operation.getRequestBody() != null, 413, 415);
        addIf(statuses, takesValues(), 422);
        addIf(statuses, ifMatchRequired, 428);
        addIf(statuses, true, 429, 503);
        return statuses;
    }

    private boolean isProtected() {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    private boolean namesOne() {
        return path.contains("{");
    }

    private boolean writes() {
        return method != HttpMethod.GET && method != HttpMethod.HEAD;
    }

    /** A write may carry an {@code Idempotency-Key}, which a second request may not reuse; a list has parameters. */
    private boolean takesValues() {
        return writes() || !namesOne() || hasQuery();
    }

    private boolean hasQuery() {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> one.getIn() == Parameter.In.QUERY);
    }

    private static void addIf(List<Integer> statuses, boolean met, Integer... more) {
        if (met) {
            statuses.addAll(List.of(more));
        }
    }
}
