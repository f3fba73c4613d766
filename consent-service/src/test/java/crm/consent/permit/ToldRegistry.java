package crm.consent.permit;

import crm.consent.registry.application.RegistryChecks;
import crm.consent.registry.application.RegistryRecipient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A registry that says what a test tells it to; it approves everybody until then. */
@Alternative
@ApplicationScoped
public class ToldRegistry implements RegistryChecks {

    private final List<RegistryRecipient> asked = new CopyOnWriteArrayList<>();
    private volatile Predicate<RegistryRecipient> approves = recipient -> true;
    private volatile boolean silent;

    public void approve(Predicate<RegistryRecipient> recipients) {
        approves = recipients;
        silent = false;
        asked.clear();
    }

    public void approveAll() {
        approve(recipient -> true);
    }

    public void failAlways() {
        silent = true;
        asked.clear();
    }

    public List<RegistryRecipient> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Uni<Set<RegistryRecipient>> approved(Collection<RegistryRecipient> recipients) {
        asked.addAll(recipients);
        return silent
                ? Uni.createFrom().failure(new IllegalStateException("the registry is down"))
                : Uni.createFrom().item(recipients.stream().filter(approves).collect(Collectors.toSet()));
    }
}
