package crm.support.request.application;

import crm.support.request.domain.ServiceRequest;
import crm.support.sla.domain.SlaTerms;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All service requests; each caller meets only those that are visible to them. */
public interface Requests {

    /**
     * What a new request is made of.
     *
     * @param customerKnown false also when the caller may not see the customer
     * @param number for the new request
     */
    record Basis(boolean customerKnown, String number, SlaTerms terms) {}

    Uni<Basis> basis(UUID customerId);

    Uni<ServiceRequest> find(UUID id);

    /** Locked for a change; refuses a stale {@code If-Match}. */
    Uni<ServiceRequest> require(UUID id);

    /** Locked: some that have a promise which was due before {@code now}, leaving out what somebody else is changing. */
    Uni<List<ServiceRequest>> takeDue(Instant now, int limit);

    /** Stores what is new or changed and publishes its events. */
    Uni<Void> store(List<ServiceRequest> requests);

    Uni<Void> addMessage(Message message);

    /** @param direction SENT to the customer, or RECEIVED */
    record Message(UUID id, UUID requestId, Direction direction, String text, UUID authorUserId, Instant at) {}

    enum Direction {
        SENT,
        RECEIVED
    }
}
