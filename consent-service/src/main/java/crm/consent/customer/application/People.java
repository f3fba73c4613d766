package crm.consent.customer.application;

import crm.platform.customer.KnownCustomer.ExternalKey;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The people that customer-service has told us of. */
public interface People {

    /** Those that are known by keys of other systems; in the running transaction. */
    Uni<Map<ExternalKey, UUID>> find(Collection<ExternalKey> keys);
}
