package crm.consent.permit.application;

import crm.consent.permission.domain.Decision;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What keeps a permit and an entry of the ledger from passing each other unseen. */
public interface Fences {

    /** @param decision null when what is stored does not fit the fence */
    record Held(long epoch, @Nullable Decision decision) {}

    /**
     * Holds the fences, in the order of their keys, until the transaction ends: no entry about them is committed meanwhile. A permission
     * without a fence has no entry. It is left out, so nothing may be permitted by it, even if its first entry is committed in the next
     * moment; for this reason there is nothing to lock for it.
     */
    Uni<Map<UUID, Held>> hold(Collection<UUID> permissionIds);
}
