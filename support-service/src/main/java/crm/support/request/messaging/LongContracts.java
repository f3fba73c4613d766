package crm.support.request.messaging;

import crm.contracts.support.ServicePriority;
import crm.contracts.support.ServiceRequestOpened;
import crm.contracts.support.ServiceRequestResolved;
import crm.contracts.support.ServiceRequestType;
import crm.contracts.support.SlaApplied;
import crm.contracts.support.SlaBreached;
import crm.contracts.support.SlaFulfilled;
import crm.contracts.support.SlaMetric;
import crm.contracts.support.SlaPaused;
import crm.contracts.support.SlaResumed;
import crm.support.request.domain.Code;
import crm.support.request.domain.RequestEvent;
import crm.support.request.domain.RequestHead;

/** The contracts that say more than what happened when: openings, solutions and clocks. */
final class LongContracts {

    private LongContracts() {}

    static Object contract(RequestHead head, RequestEvent event) {
        if (event instanceof RequestEvent.Opened opened) {
            return opened(head, opened);
        }
        if (event instanceof RequestEvent.Resolved resolved) {
            return resolved(head, resolved);
        }
        if (event instanceof RequestEvent.ClockStarted started) {
            return applied(head, started);
        }
        return clock(head, event);
    }

    private static ServiceRequestOpened opened(RequestHead head, RequestEvent.Opened opened) {
        return new ServiceRequestOpened(
                head.id(),
                head.number(),
                ServiceRequestType.valueOf(head.type().name()),
                head.customerId(),
                head.about().assetId(),
                head.about().productId(),
                head.about().orderId(),
                head.channel().name(),
                head.source().name(),
                ServicePriority.valueOf(head.priority().name()),
                Code.textOf(head.topic()),
                opened.answerDueAt(),
                head.owner().userId(),
                head.owner().team(),
                head.owner().department(),
                opened.at());
    }

    private static ServiceRequestResolved resolved(RequestHead head, RequestEvent.Resolved resolved) {
        return new ServiceRequestResolved(
                head.id(),
                head.customerId(),
                ServiceRequestType.valueOf(head.type().name()),
                resolved.isAtFirstContact(),
                resolved.counts().contacts(),
                resolved.counts().reopenings(),
                resolved.counts().transfers(),
                Code.textOf(resolved.code()),
                resolved.at());
    }

    private static SlaApplied applied(RequestHead head, RequestEvent.ClockStarted started) {
        var clock = started.clock();
        return new SlaApplied(
                head.id(),
                head.customerId(),
                SlaMetric.valueOf(clock.metric().name()),
                ServicePriority.valueOf(clock.priority().name()),
                (int) clock.target().toMinutes(),
                clock.terms().policyVersion(),
                clock.startedAt(),
                clock.dueAt());
    }

    private static Object clock(RequestHead head, RequestEvent event) {
        var id = head.id();
        var customer = head.customerId();
        if (event instanceof RequestEvent.ClockPaused paused) {
            return new SlaPaused(id, customer, metric(paused.clock()), paused.at());
        }
        if (event instanceof RequestEvent.ClockResumed resumed) {
            return new SlaResumed(
                    id,
                    customer,
                    metric(resumed.clock()),
                    resumed.at(),
                    resumed.clock().dueAt());
        }
        if (event instanceof RequestEvent.ClockFulfilled done) {
            var clock = done.clock();
            return new SlaFulfilled(id, customer, metric(clock), clock.dueAt(), done.at(), clock.isLate());
        }
        if (event instanceof RequestEvent.ClockBreached breached) {
            return new SlaBreached(
                    id, customer, metric(breached.clock()), breached.clock().dueAt(), breached.at());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }

    private static SlaMetric metric(crm.support.sla.domain.SlaClock clock) {
        return SlaMetric.valueOf(clock.metric().name());
    }
}
