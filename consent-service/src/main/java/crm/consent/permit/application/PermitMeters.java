package crm.consent.permit.application;

import crm.consent.permit.application.ReportOutcomes.Answered;
import crm.consent.permit.domain.DispatchOutcome;
import crm.consent.permit.domain.ReportAnswer;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** What the gate counts; a report of a send without a permit has a counter of its own, because it has to wake somebody. */
@ApplicationScoped
class PermitMeters {

    private final MeterRegistry metrics;

    PermitMeters(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void answered(PermitAnswer answer) {
        if (answer.permit() == null) {
            var reason = answer.decision().reasons().get(0).name();
            metrics.counter("dispatch_permits_denied_total", "reason", reason).increment();
            return;
        }
        var messageClass = answer.permit().messageClass().name();
        var name = answer.repeated() ? "dispatch_permits_repeated_total" : "dispatch_permits_issued_total";
        metrics.counter(name, "class", messageClass).increment();
    }

    void reported(Answered answered) {
        var outcome = answered.report().outcome();
        var answer = answered.answer();
        metrics.counter("dispatch_outcomes_total", "outcome", outcome.name(), "answer", answer.name())
                .increment();
        if (outcome == DispatchOutcome.DISPATCHED && (answer == ReportAnswer.EXPIRED || answer == ReportAnswer.VOID)) {
            metrics.counter("dispatched_without_permit_total").increment();
        }
    }
}
