package crm.consent.customer.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

public interface CustomerRefs {

    Uni<Void> keep(Collection<CustomerRef> refs);

    /** Those that are known. */
    Uni<Map<CustomerRef.Name, UUID>> find(Collection<CustomerRef.Name> names);
}
