package crm.sales.opportunity.api;

import crm.contracts.Money;
import crm.platform.domain.ExternalKey;
import crm.sales.opportunity.application.OpportunityCard;
import crm.sales.opportunity.domain.OpportunityStatus;
import crm.sales.opportunity.domain.StageStay;
import crm.sales.pricing.application.Amounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param probability percent, of the stage
 * @param daysInStage with one decimal
 */
record OpportunityCardView(
        UUID id,
        long version,
        UUID customerId,
        String name,
        UUID pipelineId,
        String stage,
        int probability,
        OpportunityStatus status,
        @Nullable Money amount,
        @Nullable LocalDate expectedCloseDate,
        @Nullable String nextStep,
        Instant openedAt,
        @Nullable Instant closedAt,
        double daysInStage,
        @Nullable String externalSystem,
        @Nullable String externalId,
        UUID ownerUserId) {

    static OpportunityCardView of(OpportunityCard card, Instant now) {
        var state = card.opportunity();
        return new OpportunityCardView(
                state.id(),
                state.version(),
                state.customerId(),
                state.name(),
                state.pipelineId(),
                state.stage(),
                card.probability(),
                state.status(),
                Amounts.outOrNull(state.amount()),
                state.expectedCloseDate(),
                state.nextStep(),
                state.openedAt(),
                state.closedAt(),
                new StageStay(state.stage(), card.stageSince(), state.closedAt()).daysAt(now),
                ExternalKey.systemOf(state.external()),
                ExternalKey.idOf(state.external()),
                state.owner().userId());
    }
}
