package crm.support.request.api;

import crm.platform.domain.ExternalKey;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import crm.support.request.domain.Code;
import crm.support.request.domain.RequestChannel;
import crm.support.request.domain.RequestSource;
import crm.support.request.domain.RequestStatus;
import crm.support.request.domain.RequestType;
import crm.support.request.domain.Resolution;
import crm.support.request.domain.ServiceRequest;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaClock;
import crm.support.sla.domain.SlaMetric;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ServiceRequest")
record ServiceRequestView(
        UUID id,
        long version,
        @Schema(examples = "SR-000000042") String number,
        RequestType type,
        UUID customerId,
        @Nullable String externalSystem,
        @Nullable String externalId,
        @Nullable UUID assetId,
        @Nullable UUID productId,
        @Nullable UUID orderId,
        RequestChannel channel,
        @Nullable RequestSource source,
        Priority priority,
        @Nullable String topicCode,
        @Nullable String subject,
        @Nullable String description,
        RequestStatus status,
        @Nullable UUID assigneeUserId,
        Instant openedAt,
        @Nullable Instant answerDueAt,
        @Nullable Instant firstAnswerAt,
        @Nullable Instant resolutionDueAt,
        boolean breached,
        int contactCount,
        int transferCount,
        int reopenCount,
        @Nullable Solution resolution,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable String rejectReason)
        implements Identified, Versioned {

    @Schema(name = "ServiceRequestSolution")
    record Solution(String code, String text, boolean faultAccepted, boolean apologised) {

        static @Nullable Solution of(@Nullable Resolution resolution) {
            return resolution == null
                    ? null
                    : new Solution(
                            resolution.code().value(),
                            resolution.text(),
                            resolution.faultAccepted(),
                            resolution.apologised());
        }
    }

    static ServiceRequestView of(ServiceRequest request) {
        var head = request.head();
        var state = request.state();
        return new ServiceRequestView(
                head.id(),
                state.version(),
                head.number(),
                head.type(),
                head.customerId(),
                ExternalKey.systemOf(head.external()),
                ExternalKey.idOf(head.external()),
                head.about().assetId(),
                head.about().productId(),
                head.about().orderId(),
                head.channel(),
                head.source(),
                head.priority(),
                Code.textOf(head.topic()),
                head.subject(),
                head.description(),
                state.status(),
                state.assigneeUserId(),
                head.openedAt(),
                state.answerDueAt(),
                state.firstAnswerAt(),
                resolutionDueAt(state.clocks()),
                state.clocks().stream().anyMatch(SlaClock::isLate),
                state.counts().contacts(),
                state.counts().transfers(),
                state.counts().reopenings(),
                Solution.of(state.resolution()),
                state.resolvedAt(),
                state.closedAt(),
                Code.textOf(state.rejectReason()));
    }

    /** Of the last clock: a reopened request has several. */
    private static @Nullable Instant resolutionDueAt(java.util.List<SlaClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.metric() == SlaMetric.RESOLUTION)
                .map(SlaClock::dueAt)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
