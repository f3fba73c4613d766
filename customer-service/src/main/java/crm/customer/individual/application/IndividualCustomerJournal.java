package crm.customer.individual.application;

import crm.customer.individual.domain.IndividualCustomer;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Publishes and audits what happened to individual customers, in the running transaction. */
public interface IndividualCustomerJournal {

    /** Any number of customers at once; an import brings thousands. */
    Uni<Void> record(List<IndividualCustomer> customers);
}
