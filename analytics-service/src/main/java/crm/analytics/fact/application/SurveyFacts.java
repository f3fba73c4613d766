package crm.analytics.fact.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions to customers and their answers; the customers are locked by the caller ({@link Persons}). */
public interface SurveyFacts {

    /** @param requestId null unless it is about a service request */
    record Invited(
            UUID customerId,
            UUID invitationId,
            String kind,
            @Nullable UUID requestId,
            Instant invitedAt) {}

    record Answered(UUID customerId, UUID invitationId, long score, Instant answeredAt) {}

    Uni<Void> invite(List<Invited> invitations);

    Uni<Void> answer(List<Answered> answers);
}
