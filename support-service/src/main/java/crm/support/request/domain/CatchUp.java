package crm.support.request.domain;

import crm.platform.domain.RuleViolation;
import crm.support.sla.domain.SlaTerms;
import java.time.Instant;

/** What a file tells of a request that was dealt with elsewhere: facts, no decisions. What is known already is not told again. */
public final class CatchUp {

    private final ServiceRequest request;

    public CatchUp(ServiceRequest request) {
        this.request = request;
    }

    /** What became of a request that was told to be open. */
    public void to(PastRequest past, SlaTerms terms, Instant now) {
        past.requireSound(now);
        Requirement.open(request.state().status());
        requireUpTo(past);
        requireWaitsUpTo(past);
        requireReopeningsUpTo(past);
        live(past, terms, now);
    }

    /** What is told of a request comes after what was done for it here. */
    public void requireUpTo(PastRequest past) {
        var known = request.state();
        if (known.status() == RequestStatus.WAITING_CUSTOMER) {
            throw new RuleViolation(
                    "request-import.waiting-here", "The customer is waited for here: end the waiting first.");
        }
        past.requireSolvedAfter(known.firstAnswerAt());
        past.requireSolvedAfter(known.lastChange());
    }

    public void requireWaitsUpTo(PastRequest past) {
        var known = request.state();
        past.requireWaitsAfter(known.told(), known.lastChange());
    }

    public void requireReopeningsUpTo(PastRequest past) {
        var known = request.state();
        past.requireReopeningsAfter(known.told(), known.lastChange());
    }

    /** What is told came before: it goes on here. */
    public boolean wasReopenedAfter(PastRequest past) {
        var known = request.state();
        return known.counts().reopenings() > 0
                && past.resolvedAt() != null
                && !past.resolvedAt().isAfter(known.lastChange());
    }

    /** What is told and not known yet, step by step, and what ran out between and after it. */
    void live(PastRequest past, SlaTerms terms, Instant now) {
        var news = past.detours().after(request.state().told());
        request.learn(past);
        for (var step : PastSteps.of(past, news).all()) {
            if (step.what() != PastSteps.What.ANSWERED || request.state().firstAnswerAt() == null) {
                request.noticeBreaches(step.at());
                take(step, terms);
            }
        }
        request.noticeBreaches(now);
    }

    private void take(PastSteps.Step step, SlaTerms terms) {
        switch (step.what()) {
            case ANSWERED -> request.answered(step.at());
            case AWAITED -> request.awaitCustomer(step.at());
            case RESUMED -> request.goOn(step.at());
            case SOLVED -> request.solve(null, step.at());
            case REOPENED -> request.reopen(terms, step.at());
        }
    }
}
