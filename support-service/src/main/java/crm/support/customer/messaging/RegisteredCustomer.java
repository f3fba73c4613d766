package crm.support.customer.messaging;

import crm.platform.security.Owner;
import crm.support.customer.application.KnownCustomer;
import crm.support.customer.application.KnownCustomer.ExternalKey;
import java.util.List;
import java.util.UUID;

/** Our view of a registration, of a person or a company: who it is, under which keys, and whose. */
record RegisteredCustomer(
        UUID customerId, List<ExternalId> externalIds, UUID ownerUserId, String ownerTeam, String ownerDepartment) {

    record ExternalId(String system, String id) {}

    KnownCustomer toKnown() {
        var keys = externalIds == null
                ? List.<ExternalKey>of()
                : externalIds.stream()
                        .map(key -> new ExternalKey(key.system(), key.id()))
                        .toList();
        return new KnownCustomer(customerId, new Owner(ownerUserId, ownerTeam, ownerDepartment), keys);
    }
}
