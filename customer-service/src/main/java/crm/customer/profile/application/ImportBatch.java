package crm.customer.profile.application;

import crm.customer.profile.domain.ExternalId;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/**
 * Many aggregates at once, for imports: a fixed number of statements, however many rows.
 *
 * @param <A> the aggregate
 */
public interface ImportBatch<A> {

    /** Who is called so by another system; null when it is of another kind, or not visible to the person. */
    record Known<A>(A aggregate) {}

    /** Those of the external ids that are taken, locked for a change. */
    Uni<Map<ExternalId, Known<A>>> find(List<ExternalId> externalIds, Visibility visibility);

    Uni<Void> insert(Map<ExternalId, A> created);

    Uni<Void> update(List<A> changed);
}
