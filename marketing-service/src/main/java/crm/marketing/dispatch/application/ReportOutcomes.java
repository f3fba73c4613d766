package crm.marketing.dispatch.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tells consent-service what became of its permits, until it has taken it. */
@ApplicationScoped
class ReportOutcomes {

    private static final Logger LOG = Logger.getLogger(ReportOutcomes.class);
    private static final int BATCH = 1_000;

    private final Dispatches dispatches;
    private final Permits permits;
    private final DispatchSettings settings;

    ReportOutcomes(Dispatches dispatches, Permits permits, DispatchSettings settings) {
        this.dispatches = dispatches;
        this.permits = permits;
        this.settings = settings;
    }

    /** Answers whether there was anything; fails when consent-service is away, and then they are due again. */
    Uni<Boolean> now() {
        return dispatches
                .dueReports(BATCH, settings.retry())
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().item(false)
                        : permits.report(due)
                                .invoke(taken -> tellOfRefused(due, taken))
                                .chain(taken -> dispatches.dropReports(taken.keySet()))
                                .replaceWith(true));
    }

    /** What consent-service no longer knows is past helping; a message that went out under it must be looked at. */
    private static void tellOfRefused(Map<UUID, Permits.Outcome> due, Map<UUID, String> taken) {
        taken.forEach((permit, refusal) -> {
            if (!refusal.isEmpty() && due.get(permit) == Permits.Outcome.DISPATCHED) {
                LOG.warnf("a message went out under permit %s, which was reported too late: %s", permit, refusal);
            }
        });
    }
}
