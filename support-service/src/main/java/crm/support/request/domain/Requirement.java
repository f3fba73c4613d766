package crm.support.request.domain;

import crm.platform.domain.RuleViolation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What several verbs of a request ask for. */
final class Requirement {

    private Requirement() {}

    static void open(RequestStatus status) {
        if (!status.isOpen()) {
            throw new RuleViolation("service-request.not-open", "The request is " + status + ".");
        }
    }

    static void assigned(@Nullable UUID assigneeUserId) {
        if (assigneeUserId == null) {
            throw new RuleViolation("service-request.not-assigned", "Nobody is responsible yet: assign it first.");
        }
    }

    static void answered(@Nullable Instant firstAnswerAt) {
        if (firstAnswerAt == null) {
            throw new RuleViolation("service-request.not-answered", "The customer has not been answered yet.");
        }
    }
}
