package crm.analytics.fact.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Service requests, their solutions and how their service-level targets ended; the customers are locked by the caller ({@link
 * Persons}). A version is the place of an event in the history of its request.
 */
public interface RequestFacts {

    /**
     * A request as it was opened.
     *
     * @param answerDueAt null where none was promised; every complaint has one
     */
    record Opened(
            UUID customerId,
            UUID requestId,
            String requestType,
            String channel,
            @Nullable String topicCode,
            @Nullable UUID productId,
            Instant openedAt,
            @Nullable Instant answerDueAt,
            UUID ownerUserId,
            @Nullable String ownerTeam) {}

    /** The one or the other: nobody waits for an answer any more. */
    record Settled(
            UUID customerId,
            UUID requestId,
            @Nullable Instant firstAnswerAt,
            @Nullable Instant rejectedAt) {}

    /** @param transfers how often the request had been handed on until then; null where an event of before does not say */
    record Resolved(
            UUID customerId,
            UUID requestId,
            long version,
            boolean firstContact,
            @Nullable Long transfers,
            Instant resolvedAt) {}

    /** Undoes the last solution before it. */
    record Reopened(UUID customerId, UUID requestId, long version, Instant reopenedAt) {}

    /** @param endedAt when it was met, or when it fell due without that */
    record TargetEnded(
            UUID customerId,
            UUID requestId,
            long version,
            String metric,
            Instant dueAt,
            Instant endedAt,
            boolean met) {}

    Uni<Void> open(List<Opened> requests);

    Uni<Void> settle(List<Settled> requests);

    Uni<Void> resolve(List<Resolved> solutions);

    /** The solutions that are undone must be there. */
    Uni<Void> reopen(List<Reopened> requests);

    Uni<Void> end(List<TargetEnded> targets);
}
