package crm.consent.customer.application;

import crm.platform.customer.KnownCustomers;
import crm.platform.customer.UnknownCustomer;
import crm.platform.domain.NotFound;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the caller may ask about: those whom customer-service has told us of and whom the caller may see. Everybody else is unknown. */
@ApplicationScoped
public class People {

    private final KnownCustomers customers;
    private final SharedAddresses addresses;
    private final CurrentUser user;

    People(KnownCustomers customers, SharedAddresses addresses, CurrentUser user) {
        this.customers = customers;
        this.addresses = addresses;
        this.user = user;
    }

    /** Fails with {@link UnknownCustomer}; who names nobody names nobody unknown. */
    public Uni<Void> require(String field, @Nullable UUID personId) {
        return personId == null
                ? Uni.createFrom().voidItem()
                : customers
                        .visible(Set.of(personId))
                        .invoke(seen -> UnknownCustomer.unless(field, seen.contains(personId)))
                        .replaceWithVoid();
    }

    /** Fails with {@link NotFound}. */
    public Uni<Void> find(UUID personId) {
        return customers
                .visible(Set.of(personId))
                .invoke(seen -> {
                    if (!seen.contains(personId)) {
                        throw new NotFound("customer", personId);
                    }
                })
                .replaceWithVoid();
    }

    public Uni<Set<UUID>> visible(Collection<UUID> personIds) {
        return customers.visible(personIds);
    }

    /** Contact points that belong to people of whom the caller may see none; they are answered like those of nobody. */
    public Uni<Set<UUID>> hidden(Collection<UUID> contactPointIds) {
        return addresses.hidden(contactPointIds, user.get().visibility());
    }
}
