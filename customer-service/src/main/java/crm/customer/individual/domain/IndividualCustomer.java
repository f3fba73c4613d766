package crm.customer.individual.domain;

import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.profile.domain.ChangedFields;
import crm.customer.profile.domain.CustomerProfile;
import crm.customer.profile.domain.CustomerRecord;
import crm.platform.domain.Aggregate;
import java.time.Instant;

/** A natural person who is a customer (CUS-01). */
public final class IndividualCustomer extends Aggregate<IndividualCustomerEvent> {

    /** All fields of an individual customer. */
    public record Snapshot(CustomerRecord record, Person person, long version) {}

    private CustomerRecord record;
    private Person person;

    private IndividualCustomer(Snapshot snapshot) {
        super(snapshot.version());
        this.record = snapshot.record();
        this.person = snapshot.person();
    }

    /** @param record complete, with its contact points and external ids */
    public static IndividualCustomer register(CustomerRecord record, Person person) {
        person.requireBornBy(record.createdAt());
        record.profile().requireBegunBy(record.createdAt());
        var customer = new IndividualCustomer(new Snapshot(record, person, 0));
        customer.record(new IndividualCustomerEvent.Registered(record.profile().customerSince()));
        return customer;
    }

    public static IndividualCustomer restore(Snapshot snapshot) {
        return new IndividualCustomer(snapshot);
    }

    /** Takes the plain fields as they shall be; what does not differ is no change and no event. */
    public void describe(Person newPerson, CustomerProfile newProfile, Instant at) {
        newPerson.requireBornBy(at);
        newProfile.requireBegunBy(at);
        var changes = new ChangedFields();
        person.compareTo(newPerson, changes);
        record.profile().compareTo(newProfile, changes);
        if (!changes.names().isEmpty()) {
            person = newPerson;
            record = record.with(newProfile, at);
            record(new IndividualCustomerEvent.Updated(changes.names(), at));
        }
    }

    public void addContactPoint(ContactPoint added, Instant at) {
        record = record.with(record.contactPoints().with(added), at);
        record(new IndividualCustomerEvent.ContactPointAdded(added.id(), added.kind(), at));
    }

    public boolean isReachedBy(ContactPoint contactPoint) {
        return record.contactPoints().reach(contactPoint);
    }

    public Snapshot snapshot() {
        return new Snapshot(record, person, version());
    }
}
