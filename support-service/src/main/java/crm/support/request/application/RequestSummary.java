package crm.support.request.application;

import crm.support.request.domain.RequestChannel;
import crm.support.request.domain.RequestStatus;
import crm.support.request.domain.RequestType;
import crm.support.sla.domain.Priority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as a list shows it: without its texts. */
public record RequestSummary(
        UUID id,
        long version,
        String number,
        RequestType type,
        UUID customerId,
        @Nullable String externalSystem,
        @Nullable String externalId,
        RequestChannel channel,
        Priority priority,
        @Nullable String topicCode,
        @Nullable String subject,
        RequestStatus status,
        @Nullable UUID assigneeUserId,
        boolean overdue,
        @Nullable Instant nextDueAt,
        Instant openedAt,
        @Nullable Instant resolvedAt) {}
