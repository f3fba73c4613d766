package crm.marketing.campaign.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** What a campaign asks of its dispatches. */
public interface CampaignDispatches {

    /** @param reason of a suppression or a failure; null for the other states */
    record Count(String state, String reason, long count) {}

    Uni<List<Count>> count(UUID campaignId);

    /** Suppresses, with their events, what has not been handed over; up to so many, and answers how many it were. */
    Uni<Integer> cancel(UUID campaignId, int limit);
}
