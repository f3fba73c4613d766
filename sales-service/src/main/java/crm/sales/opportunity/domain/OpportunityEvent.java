package crm.sales.opportunity.domain;

import crm.platform.domain.DomainEvent;
import crm.platform.domain.Owner;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.ReasonCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an opportunity. */
public sealed interface OpportunityEvent extends DomainEvent {

    /** @param amount null when not known */
    record Opened(String stage, @Nullable Money amount, Instant at) implements OpportunityEvent {}

    record StageChanged(String from, String to, Instant at) implements OpportunityEvent {}

    record AmountChanged(Money amount, Instant at) implements OpportunityEvent {}

    /** @param fields names as in the API, without the values */
    record Updated(List<String> fields, Instant at) implements OpportunityEvent {}

    /** Whose it is now. */
    record Reassigned(Owner owner, Instant at) implements OpportunityEvent {}

    record Won(Money amount, Instant at) implements OpportunityEvent {}

    /** @param amount null when it never became known */
    record Lost(@Nullable Money amount, ReasonCode reason, Instant at) implements OpportunityEvent {}

    record Reopened(Instant at) implements OpportunityEvent {}
}
