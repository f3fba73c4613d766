package crm.consent.permission.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What the registry has to be told, in the running transaction. */
public interface RegistryQueue {

    /** Leaves out what is not its business, and what it said itself; a refusal ends what it was last found to approve. */
    Uni<Void> queue(List<Outcome> recorded);
}
