package crm.customer.corporate.application;

import crm.customer.corporate.domain.CorporateCustomer;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Publishes and audits what happened to corporate customers, in the running transaction. */
public interface CorporateCustomerJournal {

    /** Any number of customers at once; an import brings thousands. */
    Uni<Void> record(List<CorporateCustomer> customers);
}
