package crm.customer.corporate.domain;

import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.profile.domain.ChangedFields;
import crm.customer.profile.domain.CustomerProfile;
import crm.customer.profile.domain.CustomerRecord;
import crm.platform.domain.Aggregate;
import java.time.Instant;

/** A company that is a customer (CUS-02). */
public final class CorporateCustomer extends Aggregate<CorporateCustomerEvent> {

    /** All fields of a corporate customer. */
    public record Snapshot(CustomerRecord record, Company company, long version) {}

    private CustomerRecord record;
    private Company company;

    private CorporateCustomer(Snapshot snapshot) {
        super(snapshot.version());
        this.record = snapshot.record();
        this.company = snapshot.company();
    }

    /** @param record complete, with its contact points and external ids */
    public static CorporateCustomer register(CustomerRecord record, Company company) {
        record.profile().requireBegunBy(record.createdAt());
        var customer = new CorporateCustomer(new Snapshot(record, company, 0));
        customer.record(new CorporateCustomerEvent.Registered(record.profile().customerSince()));
        return customer;
    }

    public static CorporateCustomer restore(Snapshot snapshot) {
        return new CorporateCustomer(snapshot);
    }

    /** Takes the plain fields as they shall be; what does not differ is no change and no event. */
    public void describe(Company newCompany, CustomerProfile newProfile, Instant at) {
        newProfile.requireBegunBy(at);
        var changes = new ChangedFields();
        company.compareTo(newCompany, changes);
        record.profile().compareTo(newProfile, changes);
        if (!changes.names().isEmpty()) {
            company = newCompany;
            record = record.with(newProfile, at);
            record(new CorporateCustomerEvent.Updated(changes.names(), at));
        }
    }

    public void addContactPoint(ContactPoint added, Instant at) {
        record = record.with(record.contactPoints().with(added), at);
        record(new CorporateCustomerEvent.ContactPointAdded(added.id(), added.kind(), at));
    }

    public boolean isReachedBy(ContactPoint contactPoint) {
        return record.contactPoints().reach(contactPoint);
    }

    public Snapshot snapshot() {
        return new Snapshot(record, company, version());
    }
}
