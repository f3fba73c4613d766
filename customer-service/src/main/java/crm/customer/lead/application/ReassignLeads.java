package crm.customer.lead.application;

import crm.customer.lead.domain.Lead;
import crm.platform.data.OwnedRepository;
import crm.platform.data.UnitOfWork;
import crm.platform.domain.Owner;
import crm.platform.user.KnownUsers;
import crm.platform.user.Reassignment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Gives leads to another employee, who works on those that were assigned. */
@Singleton
public class ReassignLeads extends Reassignment<Lead> {

    ReassignLeads(UnitOfWork unitOfWork, KnownUsers users, OwnedRepository<Lead> leads, Clock clock) {
        super(unitOfWork, users, leads, clock);
    }

    @Override
    protected UUID id(Lead lead) {
        return lead.id();
    }

    @Override
    protected void hand(Lead lead, Owner to, Instant at) {
        lead.handTo(to, at);
    }
}
