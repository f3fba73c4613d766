package crm.consent.permit.application;

import crm.consent.permit.domain.RegistryAnswer;
import crm.consent.registry.application.RegistryChecks;
import crm.consent.registry.application.RegistryRecipient;
import crm.platform.work.OwnContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks the registry about commercial messages before the transaction begins; the lane of other messages does not depend on it. */
@ApplicationScoped
class RegistryPhase {

    private static final Logger LOG = Logger.getLogger(RegistryPhase.class);

    /** What it said. */
    record Answers(Set<RegistryRecipient> approved, boolean available) {

        RegistryAnswer of(Message message) {
            if (!available) {
                return RegistryAnswer.UNAVAILABLE;
            }
            return message.address() != null && approved.contains(message.recipient())
                    ? RegistryAnswer.APPROVED
                    : RegistryAnswer.NOT_APPROVED;
        }
    }

    private static final Answers NONE = new Answers(Set.of(), false);

    private final RegistryChecks checks;
    private final Duration patience;

    RegistryPhase(
            RegistryChecks checks,
            @ConfigProperty(name = "crm.consent.permit.registry-timeout", defaultValue = "10s") Duration patience) {
        this.checks = checks;
        this.patience = patience;
    }

    /** Never fails: whoever gets no answer denies. */
    Uni<Answers> ask(List<Message> messages) {
        var recipients = messages.stream()
                .filter(message -> message.isCommercial() && message.address() != null)
                .map(Message::recipient)
                .collect(Collectors.toSet());
        if (recipients.isEmpty()) {
            return Uni.createFrom().item(NONE);
        }
        return OwnContext.backFrom(Uni.createFrom()
                .deferred(() -> checks.approved(recipients))
                .ifNoItem()
                .after(patience)
                .fail()
                .map(approved -> new Answers(Set.copyOf(approved), true))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "the registry gave no answer: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithItem(NONE));
    }
}
