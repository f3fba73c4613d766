package crm.sales.opportunity.application;

import crm.sales.opportunity.domain.OpportunityStatus;
import crm.sales.pricing.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An opportunity as a board or a list shows it; amount, expected date and end may be null. */
public record OpportunityCard(
        UUID id,
        long version,
        UUID customerId,
        String name,
        UUID pipelineId,
        String stage,
        int probability,
        OpportunityStatus status,
        Money amount,
        LocalDate expectedCloseDate,
        Instant openedAt,
        Instant closedAt,
        Instant stageSince) {}
