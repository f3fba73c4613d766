package crm.consent.registry.application;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/** Where no registry is configured nobody is confirmed by one: fails closed. */
@DefaultBean
@ApplicationScoped
class NoRegistry implements RegistryChecks {

    @Override
    public Uni<Set<RegistryRecipient>> approved(Collection<RegistryRecipient> recipients) {
        return Uni.createFrom().item(Set.of());
    }
}
