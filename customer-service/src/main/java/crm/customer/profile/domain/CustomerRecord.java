package crm.customer.profile.domain;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.platform.domain.Owner;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What every customer's record has, person or company. */
public record CustomerRecord(
        UUID id,
        CustomerProfile profile,
        ContactPoints contactPoints,
        List<ExternalId> externalIds,
        RecordStatus status,
        Owner owner,
        Instant createdAt,
        Instant updatedAt) {

    public CustomerRecord {
        externalIds = List.copyOf(externalIds);
    }

    public CustomerRecord with(CustomerProfile newProfile, Instant at) {
        return new CustomerRecord(id, newProfile, contactPoints, externalIds, status, owner, createdAt, at);
    }

    public CustomerRecord with(Owner newOwner, Instant at) {
        return new CustomerRecord(id, profile, contactPoints, externalIds, status, newOwner, createdAt, at);
    }

    public CustomerRecord with(ContactPoints newContactPoints, Instant at) {
        return new CustomerRecord(id, profile, newContactPoints, externalIds, status, owner, createdAt, at);
    }
}
