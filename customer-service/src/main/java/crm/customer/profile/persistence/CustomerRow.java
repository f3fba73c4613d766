package crm.customer.profile.persistence;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerProfile;
import crm.customer.profile.domain.CustomerRecord;
import crm.customer.profile.domain.ExternalId;
import crm.customer.profile.domain.Ownership;
import crm.customer.profile.domain.PreferredChannel;
import crm.customer.profile.domain.RecordStatus;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Columns that the tables of both kinds of customers share.
 *
 * @param <D> what the columns of its own make
 */
@MappedSuperclass
public abstract class CustomerRow<D> {

    @Id
    UUID id;

    long version;
    String language;
    String timeZone;
    Instant customerSince;

    @Enumerated(EnumType.STRING)
    PreferredChannel preferredChannel;

    String acquisitionChannel;

    @Enumerated(EnumType.STRING)
    RecordStatus recordStatus;

    UUID ownerUserId;
    String ownerTeam;
    String ownerDepartment;
    Instant createdAt;
    Instant updatedAt;

    protected abstract void copy(D details);

    protected abstract D details();

    final void copy(Customer.Snapshot<D> state) {
        copy(state.details());
        version = state.version();
        copy(state.record());
    }

    private void copy(CustomerRecord from) {
        id = from.id();
        copy(from.profile());
        recordStatus = from.status();
        ownerUserId = from.owner().userId();
        ownerTeam = from.owner().team();
        ownerDepartment = from.owner().department();
        createdAt = from.createdAt();
        updatedAt = from.updatedAt();
    }

    private void copy(CustomerProfile profile) {
        language = profile.language();
        timeZone = profile.timeZone();
        customerSince = profile.customerSince();
        preferredChannel = profile.preferredChannel();
        acquisitionChannel = profile.acquisitionChannel();
    }

    final CustomerRecord toRecord(ContactPoints contactPoints, List<ExternalId> externalIds) {
        return new CustomerRecord(
                id,
                new CustomerProfile(language, timeZone, customerSince, preferredChannel, acquisitionChannel),
                contactPoints,
                externalIds,
                recordStatus,
                new Ownership(ownerUserId, ownerTeam, ownerDepartment),
                createdAt,
                updatedAt);
    }

    final UUID id() {
        return id;
    }

    final long version() {
        return version;
    }
}
