package crm.platform.customer;

import crm.platform.domain.Owner;
import java.util.List;
import java.util.UUID;

/** What a service keeps of a customer: no name and no address, only keys and whom the customer belongs to. */
public record KnownCustomer(UUID id, Owner owner, List<ExternalKey> externalKeys) {

    /** @param system code of the other system: {@code cdnow} */
    public record ExternalKey(String system, String id) {}
}
