package crm.customer.lead.domain;

import crm.platform.domain.DomainEvent;
import crm.platform.domain.Owner;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to a lead. */
public sealed interface LeadEvent extends DomainEvent {

    record Created(Instant at) implements LeadEvent {}

    /** @param fields names as in the API, without the values */
    record Updated(List<String> fields, Instant at) implements LeadEvent {}

    /** Whose lead it is now; where it was assigned, that is who works on it, too. */
    record Reassigned(Owner owner, Instant at) implements LeadEvent {}

    /** @param assignee who works on it, and whose lead it is now */
    record Assigned(Owner assignee, Instant at) implements LeadEvent {}

    record WorkStarted(Instant at) implements LeadEvent {}

    record Qualified(Instant at) implements LeadEvent {}

    record Disqualified(DisqualifyReason reason, Instant at) implements LeadEvent {}

    record Recycled(Instant at) implements LeadEvent {}

    record Converted(Conversion conversion, Instant at) implements LeadEvent {}
}
