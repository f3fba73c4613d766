package crm.support.request.application;

import crm.platform.data.UnitOfWork;
import crm.platform.domain.Owner;
import crm.platform.user.KnownUsers;
import crm.platform.user.Reassignment;
import crm.support.request.domain.ServiceRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Makes somebody else responsible for open requests; who opened them stays. */
@Singleton
public class ReassignRequests extends Reassignment<ServiceRequest> {

    ReassignRequests(UnitOfWork unitOfWork, KnownUsers users, Requests requests, Clock clock) {
        super(unitOfWork, users, requests, clock);
    }

    @Override
    protected UUID id(ServiceRequest request) {
        return request.head().id();
    }

    @Override
    protected void hand(ServiceRequest request, Owner to, Instant at) {
        if (!to.userId().equals(request.state().assigneeUserId())) {
            request.assign(to.userId(), at);
        }
    }
}
