package crm.marketing.campaign.api;

import crm.marketing.campaign.application.CampaignDispatches.Count;
import crm.marketing.campaign.domain.Campaign;
import crm.marketing.campaign.domain.CampaignGoal;
import crm.marketing.campaign.domain.CampaignStatus;
import crm.marketing.campaign.domain.Channel;
import crm.marketing.campaign.domain.MessageClass;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
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
        Progress progress,
        Instant startedAt,
        Instant endedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Identified, Versioned {

    /** How many dispatches are in each state; of those that ended without a message, why. */
    @Schema(name = "CampaignProgress")
    record Progress(Map<String, Long> states, Map<String, Long> suppressed, Map<String, Long> failed) {

        static Progress of(List<Count> counts) {
            return new Progress(
                    sums(counts, null, Count::state),
                    sums(counts, "SUPPRESSED", Count::reason),
                    sums(counts, "FAILED", Count::reason));
        }

        /** @param state null: of all states */
        private static Map<String, Long> sums(List<Count> counts, String state, Function<Count, String> key) {
            var sums = new TreeMap<String, Long>();
            counts.stream()
                    .filter(one -> state == null || state.equals(one.state()))
                    .forEach(one -> sums.merge(key.apply(one), one.count(), Long::sum));
            return sums;
        }
    }

    static CampaignView of(Campaign campaign) {
        return of(campaign, null);
    }

    static CampaignView of(Campaign campaign, Progress progress) {
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
