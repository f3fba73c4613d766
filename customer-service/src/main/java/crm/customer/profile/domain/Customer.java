package crm.customer.profile.domain;

import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.contactpoint.domain.Reachable;
import crm.platform.domain.Aggregate;
import crm.platform.domain.Owner;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is a customer: a person (CUS-01) or a company (CUS-02).
 *
 * @param <D> who it is: a {@code Person} or a {@code Company}
 */
public final class Customer<D extends CustomerDetails<D>> extends Aggregate<CustomerEvent> implements Reachable {

    /** All fields of a customer. */
    public record State<D>(CustomerRecord record, D details, long version) {}

    private final ContactPoints contactPointsBefore;
    private CustomerRecord record;
    private D details;

    private Customer(State<D> state) {
        super(state.version());
        this.contactPointsBefore = state.record().contactPoints();
        this.record = state.record();
        this.details = state.details();
    }

    /** @param record complete, with its contact points and external ids */
    public static <D extends CustomerDetails<D>> Customer<D> register(CustomerRecord record, D details) {
        details.requirePossibleAt(record.createdAt());
        record.profile().requireBegunBy(record.createdAt());
        var customer = new Customer<>(new State<>(record, details, 0));
        customer.record(new CustomerEvent.Registered(record.profile().customerSince()));
        return customer;
    }

    public static <D extends CustomerDetails<D>> Customer<D> restore(State<D> state) {
        return new Customer<>(state);
    }

    /** Takes the plain fields as they shall be; what does not differ is no change and no event. */
    public void describe(D newDetails, CustomerProfile newProfile, Instant at) {
        newDetails.requirePossibleAt(at);
        newProfile.requireBegunBy(at);
        var changes = new ChangedFields();
        details.compareTo(newDetails, changes);
        record.profile().compareTo(newProfile, changes);
        if (!changes.names().isEmpty()) {
            details = newDetails;
            record = record.with(newProfile, at);
            record(new CustomerEvent.Updated(changes.names(), at));
        }
    }

    /** Whose customer it is from now on; what is theirs already is no change and no event. */
    public void handTo(Owner newOwner, Instant at) {
        if (!newOwner.equals(record.owner())) {
            record = record.with(newOwner, at);
            record(new CustomerEvent.Reassigned(newOwner, at));
        }
    }

    public void addContactPoint(ContactPoint added, Instant at) {
        record = record.with(record.contactPoints().with(added), at);
        record(new CustomerEvent.ContactPointAdded(added.id(), added.kind(), at));
    }

    /** Takes a contact point as it shall be; what does not differ is no change and no event. */
    public void changeContactPoint(ContactPoint after, Instant at) {
        if (!contactPoints().require(after.id()).equals(after)) {
            record = record.with(contactPoints().replaced(after), at);
            record(new CustomerEvent.ContactPointChanged(after.id(), after.kind(), at));
        }
    }

    /** It was found to reach the customer; what is known already is no change and no event. */
    public void verifyContactPoint(UUID contactPoint, Instant at) {
        var now = contactPoints().require(contactPoint);
        judge(now, now.verified(at), new CustomerEvent.ContactPointVerified(now.id(), now.kind(), at));
    }

    /** It was found not to reach the customer; what is known already is no change and no event. */
    public void invalidateContactPoint(UUID contactPoint, Instant at) {
        var now = contactPoints().require(contactPoint);
        judge(now, now.invalid(at), new CustomerEvent.ContactPointInvalidated(now.id(), now.kind(), at));
    }

    private void judge(ContactPoint now, ContactPoint after, CustomerEvent told) {
        if (!now.equals(after)) {
            record = record.with(contactPoints().replaced(after), told.at());
            record(told);
        }
    }

    public void removeContactPoint(UUID contactPoint, Instant at) {
        var gone = contactPoints().require(contactPoint);
        record = record.with(contactPoints().without(contactPoint), at);
        record(new CustomerEvent.ContactPointRemoved(gone.id(), gone.kind(), at));
    }

    @Override
    public UUID id() {
        return record.id();
    }

    @Override
    public ContactPoints contactPoints() {
        return record.contactPoints();
    }

    @Override
    public boolean contactPointsChanged() {
        return !contactPoints().equals(contactPointsBefore);
    }

    public boolean isReachedBy(ContactPoint contactPoint) {
        return contactPoints().reach(contactPoint);
    }

    public State<D> state() {
        return new State<>(record, details, version());
    }
}
