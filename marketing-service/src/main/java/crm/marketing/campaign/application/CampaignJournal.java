package crm.marketing.campaign.application;

import crm.marketing.campaign.domain.Campaign;
import io.smallrye.mutiny.Uni;

/** Publishes and audits what happened to a campaign, in the running transaction. */
public interface CampaignJournal {

    Uni<Void> record(Campaign campaign);
}
