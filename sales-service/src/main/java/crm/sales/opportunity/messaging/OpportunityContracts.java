package crm.sales.opportunity.messaging;

import crm.contracts.sales.OpportunityAmountChanged;
import crm.contracts.sales.OpportunityLost;
import crm.contracts.sales.OpportunityOpened;
import crm.contracts.sales.OpportunityReassigned;
import crm.contracts.sales.OpportunityReopened;
import crm.contracts.sales.OpportunityStageChanged;
import crm.contracts.sales.OpportunityUpdated;
import crm.contracts.sales.OpportunityWon;
import crm.platform.journal.OutboundEvent;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.domain.OpportunityEvent;
import crm.sales.pricing.application.Amounts;
import java.util.List;

/** In which words an opportunity's history leaves the house; its name never does. */
public final class OpportunityContracts {

    private OpportunityContracts() {}

    /** What happened to it since it was made or loaded. */
    public static List<OutboundEvent> of(Opportunity opportunity) {
        var state = opportunity.state();
        return OutboundEvent.drain(state.id(), opportunity, event -> contract(state, event));
    }

    static Object contract(Opportunity.State of, OpportunityEvent event) {
        if (event instanceof OpportunityEvent.Opened opened) {
            return new OpportunityOpened(
                    of.id(), of.customerId(), of.leadId(), opened.stage(), Amounts.outOrNull(opened.amount()));
        }
        if (event instanceof OpportunityEvent.StageChanged moved) {
            return new OpportunityStageChanged(of.id(), moved.from(), moved.to());
        }
        if (event instanceof OpportunityEvent.AmountChanged changed) {
            return new OpportunityAmountChanged(of.id(), Amounts.out(changed.amount()));
        }
        if (event instanceof OpportunityEvent.Updated updated) {
            return new OpportunityUpdated(of.id(), updated.fields());
        }
        if (event instanceof OpportunityEvent.Reassigned reassigned) {
            var owner = reassigned.owner();
            return new OpportunityReassigned(of.id(), owner.userId(), owner.team(), owner.department());
        }
        return end(of, event);
    }

    private static Object end(Opportunity.State of, OpportunityEvent event) {
        if (event instanceof OpportunityEvent.Won won) {
            return new OpportunityWon(of.id(), of.customerId(), Amounts.out(won.amount()), won.at());
        }
        if (event instanceof OpportunityEvent.Lost lost) {
            return new OpportunityLost(
                    of.id(),
                    of.customerId(),
                    Amounts.outOrNull(lost.amount()),
                    lost.reason().value(),
                    lost.at());
        }
        if (event instanceof OpportunityEvent.Reopened reopened) {
            return new OpportunityReopened(of.id(), of.customerId(), reopened.at());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }
}
