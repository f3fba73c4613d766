package crm.customer.profile.application;

import crm.customer.profile.domain.ExternalId;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Customers of both kinds by what other systems call them. */
public interface NamedCustomers {

    record NamedCustomer(UUID id, boolean corporate) {}

    /** Those of them whom the person may see; in the running transaction. */
    Uni<Map<ExternalId, NamedCustomer>> find(Collection<ExternalId> externalIds, Visibility visibility);
}
