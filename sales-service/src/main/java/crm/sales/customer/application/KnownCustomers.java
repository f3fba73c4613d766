package crm.sales.customer.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The customers that customer-service has told us of. */
public interface KnownCustomers {

    /** Those that are known already stay as they are. */
    Uni<Void> remember(List<KnownCustomer> customers);

    /** False for a customer whom the caller may not see, exactly as for one who does not exist. */
    Uni<Boolean> isVisible(UUID customerId);
}
