package crm.sales.opportunity.api;

import crm.contracts.Money;
import crm.platform.domain.ExternalKey;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.domain.OpportunityStatus;
import crm.sales.opportunity.domain.StageStay;
import crm.sales.pricing.application.Amounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OpportunityView(
        UUID id,
        long version,
        UUID customerId,
        @Nullable UUID leadId,
        String name,
        UUID pipelineId,
        String stage,
        OpportunityStatus status,
        @Nullable Money amount,
        @Nullable LocalDate expectedCloseDate,
        @Nullable String nextStep,
        @Nullable String lostReason,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<Stay> stageHistory,
        @Nullable String externalSystem,
        @Nullable String externalId,
        UUID ownerUserId)
        implements Identified, Versioned {

    /** @param days with one decimal; until now for the stage it is in */
    record Stay(String stage, Instant enteredAt, @Nullable Instant leftAt, double days) {

        static Stay of(StageStay stay, Instant now) {
            return new Stay(stay.stage(), stay.enteredAt(), stay.leftAt(), stay.daysAt(now));
        }
    }

    static OpportunityView of(Opportunity opportunity, Instant now) {
        var state = opportunity.state();
        return new OpportunityView(
                state.id(),
                state.version(),
                state.customerId(),
                state.leadId(),
                state.name(),
                state.pipelineId(),
                state.stage(),
                state.status(),
                Amounts.outOrNull(state.amount()),
                state.expectedCloseDate(),
                state.nextStep(),
                state.lostReason() == null ? null : state.lostReason().value(),
                state.openedAt(),
                state.closedAt(),
                state.stageHistory().stream().map(stay -> Stay.of(stay, now)).toList(),
                ExternalKey.systemOf(state.external()),
                ExternalKey.idOf(state.external()),
                state.owner().userId());
    }
}
