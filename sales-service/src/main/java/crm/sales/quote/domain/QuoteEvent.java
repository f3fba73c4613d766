package crm.sales.quote.domain;

import crm.platform.domain.DomainEvent;
import crm.sales.pricing.domain.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Everything that can happen to a quote. */
public sealed interface QuoteEvent extends DomainEvent {

    record Created(Instant at) implements QuoteEvent {}

    /** @param fields names as in the API, without the values */
    record Changed(List<String> fields, Instant at) implements QuoteEvent {}

    record Submitted(Instant at) implements QuoteEvent {}

    /** @param isWithinLimit nobody had to be asked */
    record Approved(boolean isWithinLimit, Instant at) implements QuoteEvent {}

    record Returned(Instant at) implements QuoteEvent {}

    record Withdrawn(Instant at) implements QuoteEvent {}

    record Sent(Totals totals, LocalDate validUntil, Instant at) implements QuoteEvent {}

    record Accepted(Totals totals, Instant at) implements QuoteEvent {}

    record Rejected(DeclineReason reason, Instant at) implements QuoteEvent {}

    record Expired(Instant at) implements QuoteEvent {}

    /** @param as the new revision */
    record Revised(UUID as, Instant at) implements QuoteEvent {}

    record Ordered(UUID orderId, Instant at) implements QuoteEvent {}
}
