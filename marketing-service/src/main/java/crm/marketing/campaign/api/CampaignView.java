package crm.marketing.campaign.api;

import crm.marketing.campaign.application.CampaignProgress;
import crm.marketing.campaign.domain.Campaign;
import crm.marketing.campaign.domain.CampaignGoal;
import crm.marketing.campaign.domain.CampaignStatus;
import crm.marketing.campaign.domain.Channel;
import crm.marketing.campaign.domain.Launch;
import crm.marketing.campaign.domain.MessageClass;
import crm.marketing.segment.application.SmallCounts;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param profiled PROFILING was needed too, because the segment looks at individuals
 * @param members of the segment, whom one might analyse, when the campaign started
 * @param planned who were taken over: messages, whoever they are for
 * @param progress absent before the start
 * @param withheld counts of few people who were chosen by what they did are absent: the caller may not see individuals
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
        CampaignBodies.@Nullable Cap frequencyCap,
        CampaignStatus status,
        @Nullable Boolean profiled,
        @Nullable Long members,
        @Nullable Long planned,
        @Nullable CampaignProgressView progress,
        boolean withheld,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Identified, Versioned {

    static CampaignView of(Campaign campaign, SmallCounts counts) {
        return of(campaign, null, counts);
    }

    static CampaignView of(Campaign campaign, @Nullable CampaignProgress progress, SmallCounts counts) {
        var state = campaign.state();
        var content = state.content();
        var launch = state.launch();
        var shown = counts.shown(launch != null && launch.profiled());
        var figures = progress == null ? null : CampaignProgressView.of(progress, shown);
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
                launch == null ? null : shown.of(launch.members()),
                launch == null ? null : shown.of(launch.planned()),
                figures,
                isWithheld(launch, progress, shown),
                state.startedAt(),
                state.endedAt(),
                state.createdAt(),
                state.updatedAt());
    }

    private static boolean isWithheld(
            @Nullable Launch launch, @Nullable CampaignProgress progress, SmallCounts.Shown shown) {
        return (launch != null && shown.withholds(Math.min(launch.members(), launch.planned())))
                || (progress != null && CampaignProgressView.withholds(progress, shown));
    }
}
