package crm.customer.individual.domain;

import crm.customer.contactpoint.domain.ContactPointKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything that can happen to an individual customer. */
public sealed interface IndividualCustomerEvent {

    Instant at();

    /** @param at when the person became a customer, which may be long ago */
    record Registered(Instant at) implements IndividualCustomerEvent {}

    /** @param fields names as in the API, without the values */
    record Updated(List<String> fields, Instant at) implements IndividualCustomerEvent {}

    record ContactPointAdded(UUID contactPointId, ContactPointKind kind, Instant at)
            implements IndividualCustomerEvent {}
}
