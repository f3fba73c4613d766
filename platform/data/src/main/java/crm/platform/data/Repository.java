package crm.platform.data;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** All aggregates of one kind; each caller meets only those that are visible to them. */
public interface Repository<A> {

    /** To look at; fails with {@link crm.platform.domain.NotFound} also when the caller may not see it. */
    Uni<A> find(UUID id);

    /** Locked for a change; fails as {@link #find} does, or with {@link crm.platform.domain.StaleVersion} for a stale {@code If-Match}. */
    Uni<A> require(UUID id);

    /** Writes a new or a changed aggregate and publishes its events. */
    Uni<Void> store(A aggregate);
}
