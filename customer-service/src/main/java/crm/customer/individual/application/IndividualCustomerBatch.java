package crm.customer.individual.application;

import crm.customer.individual.domain.IndividualCustomer;
import crm.customer.profile.domain.ExternalId;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Many individual customers at once, for imports: a fixed number of statements, however many rows. */
public interface IndividualCustomerBatch {

    /** Who is called so by another system; the customer is null when it is a company, or not visible to the person. */
    record Known(IndividualCustomer customer) {}

    /** Those of the external ids that are taken, locked for a change. */
    Uni<Map<ExternalId, Known>> find(List<ExternalId> externalIds, Visibility visibility);

    Uni<Void> insert(List<IndividualCustomer> customers);

    Uni<Void> update(List<IndividualCustomer> customers);
}
