package crm.consent.registry.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/** Telephone lines that exist no more. */
public interface ClosedLines {

    /** In the running transaction: the contact points are no longer valid, and nobody's. */
    Uni<Void> close(Collection<UUID> contactPointIds);
}
