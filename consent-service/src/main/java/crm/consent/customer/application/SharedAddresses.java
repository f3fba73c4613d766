package crm.consent.customer.application;

import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Whose the addresses are, as far as it is known. */
public interface SharedAddresses {

    /** Those that belong to known people, of whom none may be seen. */
    Uni<Set<UUID>> hidden(Collection<UUID> contactPointIds, Visibility visibility);
}
