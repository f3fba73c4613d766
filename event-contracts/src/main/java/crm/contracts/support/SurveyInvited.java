package crm.contracts.support;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer was asked for an opinion.
 *
 * @param kind CSAT (1 to 5), NPS (0 to 10)
 * @param requestId CSAT: which request it is about
 */
@Contract(
        type = "crm.support.survey.invited.v1",
        topic = Topics.SURVEY,
        summary = "A customer was asked for an opinion.")
public record SurveyInvited(
        UUID invitationId,
        UUID customerId,
        @Code String kind,
        @Nullable UUID requestId,
        Instant invitedAt,
        Instant expiresAt) {}
