package crm.support.request.domain;

import crm.support.sla.domain.SlaClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All fields of a request besides its head; what has not happened is null.
 *
 * @param answerDueAt until when a first answer was promised; every complaint has one
 */
public record RequestState(
        long version,
        RequestStatus status,
        UUID assigneeUserId,
        Instant answerDueAt,
        Instant firstAnswerAt,
        Counts counts,
        Resolution resolution,
        Instant resolvedAt,
        Instant closedAt,
        Code rejectReason,
        List<SlaClock> clocks) {}
