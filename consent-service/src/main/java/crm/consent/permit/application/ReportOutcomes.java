package crm.consent.permit.application;

import crm.consent.permit.domain.DispatchOutcome;
import crm.consent.permit.domain.PermitState;
import crm.consent.permit.domain.ReportAnswer;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes what became of permitted messages; a report that comes too late is refused and remembered. */
@ApplicationScoped
public class ReportOutcomes {

    public record Report(UUID permitId, DispatchOutcome outcome) {}

    public record Answered(Report report, ReportAnswer answer) {}

    private final UnitOfWork unitOfWork;
    private final Permits permits;
    private final PermitMeters meters;
    private final Clock clock;

    ReportOutcomes(UnitOfWork unitOfWork, Permits permits, PermitMeters meters, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.permits = permits;
        this.meters = meters;
        this.clock = clock;
    }

    /** One answer per report, in their order. */
    public Uni<List<Answered>> report(List<Report> reports) {
        var ids = reports.stream().map(Report::permitId).distinct().toList();
        return unitOfWork
                .inTransaction(() -> permits.lock(ids).chain(known -> take(reports, known)))
                .invoke(answers -> answers.forEach(meters::reported));
    }

    private Uni<List<Answered>> take(List<Report> reports, Map<UUID, PermitState> known) {
        var now = clock.instant();
        var states = new HashMap<>(known);
        var answers = new ArrayList<Answered>(reports.size());
        for (var report : reports) {
            answers.add(new Answered(report, take(report, states, now)));
        }
        var changed = states.values().stream()
                .filter(state -> !state.equals(known.get(state.permitId())))
                .toList();
        return permits.report(changed, now).replaceWith(answers);
    }

    private static ReportAnswer take(Report report, Map<UUID, PermitState> states, Instant now) {
        var state = states.get(report.permitId());
        if (state == null) {
            return ReportAnswer.UNKNOWN;
        }
        var reported = state.report(report.outcome(), now);
        states.put(report.permitId(), reported.state());
        return reported.answer();
    }
}
