package crm.customer.profile.application;

import crm.customer.profile.domain.ExternalId;
import crm.platform.data.OwnedRepository;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All aggregates of one kind, which other systems know by names of their own: an import finds and stores a chunk of them at once, by
 * a fixed number of statements, however many rows.
 *
 * @param <A> the aggregate
 */
public interface KeyedRepository<A> extends OwnedRepository<A> {

    /** Who is called so by another system; null when it is of another kind, or not visible to the person. */
    record Known<A>(@Nullable A aggregate) {}

    /** Those of the external ids that are taken, locked for a change. */
    Uni<Map<ExternalId, Known<A>>> find(List<ExternalId> externalIds, Visibility visibility);

    /** Writes new and changed aggregates and publishes their events. */
    Uni<Void> store(Map<ExternalId, A> created, List<A> changed);
}
