package crm.platform.data;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Aggregates that are somebody's, and can become somebody else's: many of them by as many statements as one. */
public interface OwnedRepository<A> extends Repository<A> {

    /** Locked for a change: those of them that the caller may see. */
    Uni<List<A>> requireAll(Collection<UUID> ids);

    /** Locked for a change: some of this user's, whoever may see them. */
    Uni<List<A>> requireSomeOf(UUID owner, int most);

    /** As {@link #store}, for many. */
    Uni<Void> storeAll(List<A> aggregates);
}
