package crm.customer.lead.domain;

import crm.platform.domain.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything that can happen to a lead. */
public sealed interface LeadEvent extends DomainEvent {

    record Created(Instant at) implements LeadEvent {}

    /** @param fields names as in the API, without the values */
    record Updated(List<String> fields, Instant at) implements LeadEvent {}

    record Assigned(UUID assignee, Instant at) implements LeadEvent {}

    record WorkStarted(Instant at) implements LeadEvent {}

    record Qualified(Instant at) implements LeadEvent {}

    record Disqualified(DisqualifyReason reason, Instant at) implements LeadEvent {}

    record Recycled(Instant at) implements LeadEvent {}

    record Converted(Conversion conversion, Instant at) implements LeadEvent {}
}
