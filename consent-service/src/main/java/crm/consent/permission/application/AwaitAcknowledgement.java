package crm.consent.permission.application;

import crm.consent.permission.application.Consents.RecordedConsent;
import crm.platform.work.OwnContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
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
        return look(entryId, clock.instant().plus(patience), OwnContext.current());
    }

    private Uni<RecordedConsent> look(UUID entryId, Instant until, OwnContext here) {
        return consents.require(entryId)
                .chain(consent -> isOver(consent, until)
                        ? Uni.createFrom().item(consent)
                        : Uni.createFrom()
                                .voidItem()
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
