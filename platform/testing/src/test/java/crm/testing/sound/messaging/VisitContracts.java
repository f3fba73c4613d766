package crm.testing.sound.messaging;

import crm.contracts.customer.LeadQualified;
import crm.testing.sound.domain.Visit;

/** Says in the words of the service's own contracts what happened. */
public class VisitContracts {

    public LeadQualified of(Visit visit) {
        return new LeadQualified(visit.id());
    }
}
