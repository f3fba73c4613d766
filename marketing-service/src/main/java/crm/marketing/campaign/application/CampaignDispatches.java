package crm.marketing.campaign.application;

import crm.marketing.campaign.domain.Outcome;
import crm.marketing.segment.domain.Segment;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What a campaign asks of its dispatches. */
public interface CampaignDispatches {

    /**
     * Takes those members over whom one may address, in the running transaction, and answers how many; fails when they are more than
     * the limit.
     */
    Uni<Long> plan(UUID campaignId, Segment segment, int limit);

    Uni<CampaignProgress> progress(UUID campaignId);

    /** Of all dispatches, whoever they are for: by it a campaign is over. */
    Uni<Outcome> outcome(UUID campaignId);

    /** Suppresses, with their events, what has not been handed over; up to so many, and answers how many it were. */
    Uni<Integer> cancel(UUID campaignId, int limit);
}
