package crm.marketing.campaign.api;

import static java.util.stream.Collectors.toMap;

import crm.marketing.campaign.application.CampaignProgress;
import crm.marketing.segment.application.SmallCounts;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches to people whom one may analyse, by state and by the reason of those that ended without a message; a count that is
 * withheld is absent.
 *
 * @param notAnalysed dispatches to the others, whatever became of them
 */
@Schema(name = "CampaignProgress")
record CampaignProgressView(
        Map<String, Long> states,
        Map<String, Long> suppressed,
        Map<String, Long> failed,
        @Nullable Long notAnalysed) {

    static CampaignProgressView of(CampaignProgress progress, SmallCounts.Shown shown) {
        return new CampaignProgressView(
                shown(progress.states(), shown),
                shown(progress.suppressed(), shown),
                shown(progress.failed(), shown),
                shown.of(progress.notAnalysed()));
    }

    static boolean withholds(CampaignProgress progress, SmallCounts.Shown shown) {
        return Stream.of(progress.states(), progress.suppressed(), progress.failed())
                        .flatMap(counts -> counts.values().stream())
                        .anyMatch(shown::withholds)
                || shown.withholds(progress.notAnalysed());
    }

    private static Map<String, Long> shown(Map<String, Long> counts, SmallCounts.Shown shown) {
        return counts.entrySet().stream()
                .filter(one -> !shown.withholds(one.getValue()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }
}
