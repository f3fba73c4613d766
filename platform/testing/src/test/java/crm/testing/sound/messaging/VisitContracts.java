package crm.testing.sound.messaging;

import crm.contracts.customer.LeadAssigned;
import crm.testing.sound.domain.Visit;

/** Says in the words of the service's own contracts what happened. */
public class VisitContracts {

    public LeadAssigned of(Visit visit) {
        return new LeadAssigned(visit.id(), visit.id());
    }
}
