package crm.contracts.support;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer answered a survey (K9, K12).
 *
 * @param kind CSAT (1 to 5), NPS (0 to 10)
 * @param score within the kind's scale
 * @param requestId CSAT: which request it is about
 */
@Contract(
        type = "crm.support.survey.answered.v1",
        topic = Topics.SURVEY,
        summary = "A customer answered a survey (K9, K12).")
public record SurveyAnswered(
        UUID invitationId,
        UUID customerId,
        @Code String kind,
        int score,
        @Nullable UUID requestId,
        Instant answeredAt) {}
