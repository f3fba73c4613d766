package crm.support.request.application;

import crm.support.request.domain.RequestChannel;
import crm.support.request.domain.RequestStatus;
import crm.support.request.domain.RequestType;
import crm.support.sla.domain.Priority;
import java.time.Instant;
import java.util.UUID;

/** A request as a list shows it: without its texts. */
public record RequestSummary(
        UUID id,
        long version,
        String number,
        RequestType type,
        UUID customerId,
        RequestChannel channel,
        Priority priority,
        String topicCode,
        String subject,
        RequestStatus status,
        UUID assigneeUserId,
        boolean overdue,
        Instant nextDueAt,
        Instant openedAt,
        Instant resolvedAt) {}
