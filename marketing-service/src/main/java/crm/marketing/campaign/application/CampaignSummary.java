package crm.marketing.campaign.application;

import crm.marketing.campaign.domain.CampaignGoal;
import crm.marketing.campaign.domain.CampaignStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign as a list shows it: without its text. */
public record CampaignSummary(
        UUID id,
        long version,
        String name,
        CampaignGoal goal,
        UUID segmentId,
        CampaignStatus status,
        @Nullable Long planned,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Instant createdAt,
        Instant updatedAt) {}
