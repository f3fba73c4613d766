package crm.analytics;

import crm.contracts.support.FirstAnswerGiven;
import crm.contracts.support.ServicePriority;
import crm.contracts.support.ServiceRequestAssigned;
import crm.contracts.support.ServiceRequestClosed;
import crm.contracts.support.ServiceRequestMessageReceived;
import crm.contracts.support.ServiceRequestMessageSent;
import crm.contracts.support.ServiceRequestOpened;
import crm.contracts.support.ServiceRequestRejected;
import crm.contracts.support.ServiceRequestReopened;
import crm.contracts.support.ServiceRequestResolved;
import crm.contracts.support.ServiceRequestType;
import crm.contracts.support.SlaApplied;
import crm.contracts.support.SlaBreached;
import crm.contracts.support.SlaFulfilled;
import crm.contracts.support.SlaMetric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A request as it goes through the support service: what that would publish, and what really happened, to calculate with. */
final class SupportCase {

    /** A solution, and whether it was reopened. */
    static final class Solution {

        final Instant at;
        final boolean byTheWay;
        final int transfers;
        Instant reopenedAt;

        /** @param byTheWay the customer wrote again after the answer, or somebody handed it on, or it is not the first one */
        Solution(Instant at, boolean byTheWay, int transfers) {
            this.at = at;
            this.byTheWay = byTheWay;
            this.transfers = transfers;
        }
    }

    /** @param metAt null: not in time */
    record Target(Instant dueAt, Instant metAt) {}

    private static final UUID AGENT = new UUID(0, 77);

    final UUID id = UUID.randomUUID();
    final UUID customer;
    final ServiceRequestType type;
    final Instant openedAt;
    final Instant answerDueAt;
    final List<Solution> solutions = new ArrayList<>();
    final List<Target> targets = new ArrayList<>();
    Instant firstAnswerAt;
    Instant rejectedAt;

    private final Happenings happenings;
    private int contacts = 1;
    private int contactsAfterAnswer;
    private int transfers;
    private Instant dueAt;

    SupportCase(
            Happenings happenings,
            UUID customer,
            ServiceRequestType type,
            Instant openedAt,
            Instant answerDueAt,
            Instant dueAt) {
        this.happenings = happenings;
        this.customer = customer;
        this.type = type;
        this.openedAt = openedAt;
        this.answerDueAt = type == ServiceRequestType.COMPLAINT ? answerDueAt : null;
        happened(
                openedAt,
                new ServiceRequestOpened(
                        id,
                        "SR-1",
                        type,
                        customer,
                        null,
                        null,
                        null,
                        "EMAIL",
                        "OWN",
                        ServicePriority.NORMAL,
                        "DELIVERY",
                        this.answerDueAt,
                        AGENT,
                        null,
                        null,
                        openedAt));
        happened(openedAt, new ServiceRequestAssigned(id, customer, AGENT, openedAt));
        promise(openedAt, dueAt);
    }

    SupportCase answer(Instant at) {
        if (firstAnswerAt == null) {
            firstAnswerAt = at;
            happened(at, new FirstAnswerGiven(id, customer, at));
            if (answerDueAt != null) {
                fulfil(SlaMetric.FIRST_REPLY, answerDueAt, at);
            }
        }
        return happened(at, new ServiceRequestMessageSent(id, customer, UUID.randomUUID(), at));
    }

    SupportCase hear(Instant at) {
        contacts++;
        contactsAfterAnswer += firstAnswerAt == null ? 0 : 1;
        return happened(at, new ServiceRequestMessageReceived(id, customer, UUID.randomUUID(), contacts, at));
    }

    SupportCase transfer(Instant at) {
        transfers++;
        return happened(at, new ServiceRequestAssigned(id, customer, UUID.randomUUID(), at));
    }

    SupportCase resolve(Instant at) {
        answer(at);
        var solution = new Solution(at, contactsAfterAnswer > 0 || transfers > 0 || !solutions.isEmpty(), transfers);
        happened(
                at,
                new ServiceRequestResolved(
                        id, customer, type, !solution.byTheWay, contacts, solutions.size(), transfers, "SOLVED", at));
        solutions.add(solution);
        targets.add(new Target(dueAt, fulfil(SlaMetric.RESOLUTION, dueAt, at) ? at : null));
        dueAt = null;
        return this;
    }

    SupportCase close(Instant at) {
        return happened(at, new ServiceRequestClosed(id, customer, at));
    }

    SupportCase reopen(Instant at, Instant newDueAt) {
        solutions.get(solutions.size() - 1).reopenedAt = at;
        happened(at, new ServiceRequestReopened(id, customer, at));
        return promise(at, newDueAt);
    }

    SupportCase reject(Instant at) {
        rejectedAt = at;
        dueAt = null;
        return happened(at, new ServiceRequestRejected(id, customer, "SPAM", at));
    }

    /** Nobody solves it in time. */
    SupportCase runOut() {
        targets.add(new Target(dueAt, null));
        return happened(dueAt, new SlaBreached(id, customer, SlaMetric.RESOLUTION, dueAt, dueAt));
    }

    private SupportCase promise(Instant at, Instant until) {
        dueAt = until;
        return happened(
                at, new SlaApplied(id, customer, SlaMetric.RESOLUTION, ServicePriority.NORMAL, 1440, 1, at, until));
    }

    /** Whether it was in time; a breach is told before what came too late. */
    private boolean fulfil(SlaMetric metric, Instant due, Instant at) {
        var late = at.isAfter(due);
        if (late) {
            happened(due, new SlaBreached(id, customer, metric, due, due));
        }
        happened(at, new SlaFulfilled(id, customer, metric, due, at, late));
        return !late;
    }

    private SupportCase happened(Instant at, Record contract) {
        happenings.happened(id, at, contract);
        return this;
    }
}
