package crm.sales.opportunity.application;

import crm.sales.opportunity.domain.Opportunity;
import io.smallrye.mutiny.Uni;

/** Publishes and audits what happened to an opportunity, in the running transaction. */
public interface OpportunityJournal {

    Uni<Void> record(Opportunity opportunity);
}
