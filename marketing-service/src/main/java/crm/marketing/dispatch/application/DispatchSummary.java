package crm.marketing.dispatch.application;

import crm.marketing.dispatch.domain.DispatchState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dispatch as everybody may see it: no name, no address, no text. */
public record DispatchSummary(
        UUID id,
        UUID campaignId,
        UUID customerId,
        DispatchState state,
        @Nullable String reason,
        @Nullable UUID permitId,
        Instant plannedAt,
        @Nullable Instant endedAt) {}
