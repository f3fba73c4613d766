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

record OpportunityView(
        UUID id,
        long version,
        UUID customerId,
        UUID leadId,
        String name,
        UUID pipelineId,
        String stage,
        OpportunityStatus status,
        Money amount,
        LocalDate expectedCloseDate,
        String nextStep,
        String lostReason,
        Instant openedAt,
        Instant closedAt,
        List<Stay> stageHistory,
        String externalSystem,
        String externalId)
        implements Identified, Versioned {

    /** @param days with one decimal; until now for the stage it is in */
    record Stay(String stage, Instant enteredAt, Instant leftAt, double days) {

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
                Amounts.out(state.amount()),
                state.expectedCloseDate(),
                state.nextStep(),
                state.lostReason() == null ? null : state.lostReason().value(),
                state.openedAt(),
                state.closedAt(),
                state.stageHistory().stream().map(stay -> Stay.of(stay, now)).toList(),
                ExternalKey.systemOf(state.external()),
                ExternalKey.idOf(state.external()));
    }
}
