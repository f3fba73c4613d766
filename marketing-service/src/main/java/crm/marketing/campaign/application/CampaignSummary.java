package crm.marketing.campaign.application;

import crm.marketing.campaign.domain.CampaignGoal;
import crm.marketing.campaign.domain.CampaignStatus;
import java.time.Instant;
import java.util.UUID;

/** A campaign as a list shows it: without its text. */
public record CampaignSummary(
        UUID id,
        long version,
        String name,
        CampaignGoal goal,
        UUID segmentId,
        CampaignStatus status,
        Long planned,
        Instant startedAt,
        Instant endedAt,
        Instant createdAt,
        Instant updatedAt) {}
