package crm.sales.opportunity.persistence;

import crm.platform.customer.KnownCustomers;
import crm.platform.data.document.DocumentStore;
import crm.platform.data.document.Documents;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.messaging.OpportunityContracts;
import jakarta.inject.Singleton;

@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgOpportunities extends Documents<Opportunity, OpportunityEntity> {

    PgOpportunities(DocumentStore documents) {
        super(
                documents,
                new Kind<>(
                                "opportunity",
                                OpportunityEntity.class,
                                OpportunityEntity::new,
                                opportunity -> opportunity.state().id(),
                                OpportunityContracts::of)
                        .of(KnownCustomers.THEIRS));
    }
}
