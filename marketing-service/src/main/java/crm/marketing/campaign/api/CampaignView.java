package crm.marketing.campaign.api;

import crm.marketing.campaign.application.CampaignProgress;
import crm.marketing.campaign.domain.Campaign;
import crm.marketing.campaign.domain.CampaignGoal;
import crm.marketing.campaign.domain.CampaignStatus;
import crm.marketing.campaign.domain.Channel;
import crm.marketing.campaign.domain.MessageClass;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param profiled PROFILING was needed too, because the segment looks at individuals
 * @param members of the segment when the campaign started
 * @param planned of those, who were taken over; the others had not permitted it
 * @param progress absent before the start
 */
@Schema(name = "Campaign")
record CampaignView(
        UUID id,
        long version,
        String name,
        CampaignGoal goal,
        MessageClass messageClass,
        Channel channel,
        UUID segmentId,
        String subject,
        String body,
        CampaignBodies.Cap frequencyCap,
        CampaignStatus status,
        Boolean profiled,
        Long members,
        Long planned,
        CampaignProgress progress,
        Instant startedAt,
        Instant endedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Identified, Versioned {

    static CampaignView of(Campaign campaign) {
        return of(campaign, null);
    }

    static CampaignView of(Campaign campaign, CampaignProgress progress) {
        var state = campaign.state();
        var content = state.content();
        var launch = state.launch();
        return new CampaignView(
                state.id(),
                state.version(),
                content.name(),
                content.goal(),
                MessageClass.COMMERCIAL,
                Channel.EPOSTA,
                content.segmentId(),
                content.message().subject(),
                content.message().body(),
                CampaignBodies.Cap.of(content.cap()),
                state.status(),
                launch == null ? null : launch.profiled(),
                launch == null ? null : launch.members(),
                launch == null ? null : launch.planned(),
                progress,
                state.startedAt(),
                state.endedAt(),
                state.createdAt(),
                state.updatedAt());
    }
}
