package crm.support.customer.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The customers that customer-service has told us of. */
public interface KnownCustomers {

    /** Those that are known already stay as they are. */
    Uni<Void> remember(List<KnownCustomer> customers);
}
