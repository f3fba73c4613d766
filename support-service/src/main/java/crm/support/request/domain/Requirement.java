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

    static void nobodys(@Nullable UUID assigneeUserId) {
        if (assigneeUserId != null) {
            throw new RuleViolation("service-request.already-assigned", "The request is somebody's already.");
        }
    }

    static void waiting(RequestStatus status) {
        if (status != RequestStatus.WAITING_CUSTOMER) {
            throw new RuleViolation("service-request.not-waiting", "Nobody is waited for.");
        }
    }

    static void notWaiting(RequestStatus status) {
        if (status == RequestStatus.WAITING_CUSTOMER) {
            throw new RuleViolation("service-request.already-waiting", "The customer is waited for already.");
        }
    }

    static void apologised(RequestType type, Resolution solution) {
        if (type == RequestType.COMPLAINT && solution.faultAccepted() && !solution.apologised()) {
            throw new RuleViolation("service-request.no-apology", "Where the fault was ours, we apologise.");
        }
    }

    static void answered(@Nullable Instant firstAnswerAt) {
        if (firstAnswerAt == null) {
            throw new RuleViolation("service-request.not-answered", "The customer has not been answered yet.");
        }
    }
}
