package crm.support.request.application;

import crm.platform.data.OwnedRepository;
import crm.support.request.domain.ServiceRequest;
import crm.support.sla.domain.SlaTerms;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All service requests, and what was said about them; whose a request is, its assignee says. */
public interface Requests extends OwnedRepository<ServiceRequest> {

    /**
     * What a new request is made of.
     *
     * @param customerKnown false also when the caller may not see the customer
     * @param number for the new request
     */
    record Basis(boolean customerKnown, String number, SlaTerms terms) {}

    Uni<Basis> basis(UUID customerId);

    /** Locked: some that have a promise which was due before {@code now}, leaving out what somebody else is changing. */
    Uni<List<ServiceRequest>> takeDue(Instant now, int limit);

    Uni<Void> addMessage(Message message);

    /** @param direction SENT to the customer, or RECEIVED */
    record Message(UUID id, UUID requestId, Direction direction, String text, UUID authorUserId, Instant at) {}

    enum Direction {
        SENT,
        RECEIVED
    }
}
