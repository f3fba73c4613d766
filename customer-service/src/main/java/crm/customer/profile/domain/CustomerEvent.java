package crm.customer.profile.domain;

import crm.customer.contactpoint.domain.ContactPointKind;
import crm.platform.domain.DomainEvent;
import crm.platform.domain.Owner;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything that can happen to a customer, person or company. */
public sealed interface CustomerEvent extends DomainEvent {

    /** @param at when somebody became a customer, which may be long ago */
    record Registered(Instant at) implements CustomerEvent {}

    /** @param fields names as in the API, without the values */
    record Updated(List<String> fields, Instant at) implements CustomerEvent {}

    /** Whose customer it is now. */
    record Reassigned(Owner owner, Instant at) implements CustomerEvent {}

    record ContactPointAdded(UUID contactPointId, ContactPointKind kind, Instant at) implements CustomerEvent {}

    /** It has another value, or is the first choice now. */
    record ContactPointChanged(UUID contactPointId, ContactPointKind kind, Instant at) implements CustomerEvent {}

    /** It reaches the customer. */
    record ContactPointVerified(UUID contactPointId, ContactPointKind kind, Instant at) implements CustomerEvent {}

    /** It does not reach the customer. */
    record ContactPointInvalidated(UUID contactPointId, ContactPointKind kind, Instant at) implements CustomerEvent {}

    record ContactPointRemoved(UUID contactPointId, ContactPointKind kind, Instant at) implements CustomerEvent {}
}
