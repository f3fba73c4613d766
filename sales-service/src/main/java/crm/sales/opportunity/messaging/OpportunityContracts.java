package crm.sales.opportunity.messaging;

import crm.contracts.sales.OpportunityAmountChanged;
import crm.contracts.sales.OpportunityLost;
import crm.contracts.sales.OpportunityOpened;
import crm.contracts.sales.OpportunityReopened;
import crm.contracts.sales.OpportunityStageChanged;
import crm.contracts.sales.OpportunityUpdated;
import crm.contracts.sales.OpportunityWon;
import crm.platform.journal.Journal;
import crm.platform.journal.OutboundEvent;
import crm.sales.opportunity.application.OpportunityJournal;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.domain.OpportunityEvent;
import crm.sales.pricing.Amounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** In which words an opportunity's history leaves the house; its name never does. */
@ApplicationScoped
class OpportunityContracts implements OpportunityJournal {

    private final Journal journal;

    OpportunityContracts(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Uni<Void> record(Opportunity opportunity) {
        var state = opportunity.snapshot();
        return journal.record(opportunity.drainEvents().stream()
                .map(one ->
                        new OutboundEvent(state.id(), one.version(), one.event().at(), contract(state, one.event())))
                .toList());
    }

    static Object contract(Opportunity.Snapshot of, OpportunityEvent event) {
        if (event instanceof OpportunityEvent.Opened opened) {
            return new OpportunityOpened(
                    of.id(), of.customerId(), of.leadId(), opened.stage(), Amounts.out(opened.amount()));
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
        return end(of, event);
    }

    private static Object end(Opportunity.Snapshot of, OpportunityEvent event) {
        if (event instanceof OpportunityEvent.Won won) {
            return new OpportunityWon(of.id(), of.customerId(), Amounts.out(won.amount()), won.at());
        }
        if (event instanceof OpportunityEvent.Lost lost) {
            return new OpportunityLost(
                    of.id(),
                    of.customerId(),
                    Amounts.out(lost.amount()),
                    lost.reason().value(),
                    lost.at());
        }
        if (event instanceof OpportunityEvent.Reopened reopened) {
            return new OpportunityReopened(of.id(), of.customerId(), reopened.at());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }
}
