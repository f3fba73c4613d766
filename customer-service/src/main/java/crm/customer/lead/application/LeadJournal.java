package crm.customer.lead.application;

import crm.customer.lead.domain.Lead;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Publishes and audits what happened to leads, in the running transaction. */
public interface LeadJournal {

    /** Any number of leads at once; an import brings thousands. */
    Uni<Void> record(Collection<Lead> leads);
}
