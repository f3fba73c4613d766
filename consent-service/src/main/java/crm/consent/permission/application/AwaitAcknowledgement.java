package crm.consent.permission.application;

import crm.consent.permission.application.Consents.RecordedConsent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks a few times whether a restriction is acknowledged; whoever needs longer asks again. Holds neither thread nor connection. */
@ApplicationScoped
public class AwaitAcknowledgement {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Consents consents;
    private final Clock clock;
    private final Duration patience;

    AwaitAcknowledgement(
            Consents consents,
            Clock clock,
            @ConfigProperty(name = "crm.consent.acknowledgement-wait") Duration patience) {
        this.consents = consents;
        this.clock = clock;
        this.patience = patience;
    }

    /** The entry, acknowledged or not, after its transaction has committed. */
    public Uni<RecordedConsent> of(UUID entryId) {
        var here = MutinyHelper.executor(Vertx.currentContext());
        return look(entryId, clock.instant().plus(patience), here);
    }

    private Uni<RecordedConsent> look(UUID entryId, Instant until, Executor here) {
        return consents.require(entryId)
                .chain(consent -> isOver(consent, until)
                        ? Uni.createFrom().item(consent)
                        : Uni.createFrom()
                                .nullItem()
                                .onItem()
                                .delayIt()
                                .by(PAUSE)
                                .emitOn(here)
                                .chain(() -> look(entryId, until, here)));
    }

    private boolean isOver(RecordedConsent consent, Instant until) {
        return consent.acknowledgement() != Acknowledgement.PENDING
                || !clock.instant().isBefore(until);
    }
}
