package crm.consent.registry.application;

import io.smallrye.mutiny.Uni;

/** Lets one replica talk to the registry. */
public interface Lease {

    enum Held {
        NO,
        /** As before. */
        STILL,
        /** Taken over from another process, which may have left something behind. */
        NEWLY
    }

    Uni<Held> hold();
}
