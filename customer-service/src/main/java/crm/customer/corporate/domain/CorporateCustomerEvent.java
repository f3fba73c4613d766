package crm.customer.corporate.domain;

import crm.customer.contactpoint.domain.ContactPointKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything that can happen to a corporate customer. */
public sealed interface CorporateCustomerEvent {

    Instant at();

    /** @param at when the company became a customer, which may be long ago */
    record Registered(Instant at) implements CorporateCustomerEvent {}

    /** @param fields names as in the API, without the values */
    record Updated(List<String> fields, Instant at) implements CorporateCustomerEvent {}

    record ContactPointAdded(UUID contactPointId, ContactPointKind kind, Instant at)
            implements CorporateCustomerEvent {}
}
