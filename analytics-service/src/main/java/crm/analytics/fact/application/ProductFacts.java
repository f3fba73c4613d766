package crm.analytics.fact.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Products as they are now; about no person. */
public interface ProductFacts {

    /**
     * What a batch says of a product.
     *
     * @param kind null where it says nothing
     */
    record Change(UUID productId, @Nullable String kind, String status) {

        /** What both say together; the later one wins. */
        public Change then(Change later) {
            return new Change(productId, later.kind != null ? later.kind : kind, later.status);
        }
    }

    /** @param changes one per product */
    Uni<Void> store(Collection<Change> changes);
}
