package crm.consent.permission.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Remembers which entries end the permits of a lower epoch, so that their acknowledgement can be derived. */
public interface Revocations {

    /** Of the outcomes, those that restrict; in the running transaction. */
    Uni<Void> keep(Collection<Outcome> recorded);
}
