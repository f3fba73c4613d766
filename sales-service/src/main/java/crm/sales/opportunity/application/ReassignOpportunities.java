package crm.sales.opportunity.application;

import crm.platform.data.OwnedRepository;
import crm.platform.data.UnitOfWork;
import crm.platform.domain.Owner;
import crm.platform.user.KnownUsers;
import crm.platform.user.Reassignment;
import crm.sales.opportunity.domain.Opportunity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Gives opportunities to another employee. */
@Singleton
public class ReassignOpportunities extends Reassignment<Opportunity> {

    ReassignOpportunities(
            UnitOfWork unitOfWork, KnownUsers users, OwnedRepository<Opportunity> opportunities, Clock clock) {
        super(unitOfWork, users, opportunities, clock);
    }

    @Override
    protected UUID id(Opportunity opportunity) {
        return opportunity.state().id();
    }

    @Override
    protected void hand(Opportunity opportunity, Owner to, Instant at) {
        opportunity.handTo(to, at);
    }
}
