package crm.customer.lead.application;

import crm.customer.lead.domain.Lead;
import io.smallrye.mutiny.Uni;

/** Publishes and audits what happened to a lead, in the running transaction. */
public interface LeadJournal {

    Uni<Void> record(Lead lead);
}
