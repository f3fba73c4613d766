package crm.consent.registry.application;

import io.smallrye.mutiny.Uni;

/** Lets one replica talk to the registry. */
public interface Lease {

    /**
     * Whether this replica may. When it takes over from another process, what that one left on its way is due at once: together,
     * because whichever task asks first takes over, and the next one would find nothing to take up.
     */
    Uni<Boolean> hold();
}
