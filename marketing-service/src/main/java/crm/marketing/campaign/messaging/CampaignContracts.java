package crm.marketing.campaign.messaging;

import crm.contracts.marketing.CampaignCancelled;
import crm.contracts.marketing.CampaignCompleted;
import crm.contracts.marketing.CampaignCreated;
import crm.contracts.marketing.CampaignPaused;
import crm.contracts.marketing.CampaignResumed;
import crm.contracts.marketing.CampaignStarted;
import crm.contracts.marketing.CampaignUpdated;
import crm.marketing.campaign.domain.Campaign;
import crm.marketing.campaign.domain.CampaignEvent;
import crm.marketing.campaign.domain.Channel;
import crm.marketing.campaign.domain.MessageClass;
import crm.platform.journal.OutboundEvent;
import java.util.List;

/** In which words a campaign's history leaves the house; its texts never do. */
public final class CampaignContracts {

    private CampaignContracts() {}

    public static List<OutboundEvent> of(Campaign campaign) {
        var state = campaign.state();
        return OutboundEvent.drain(state.id(), campaign, event -> contract(state, event));
    }

    static Object contract(Campaign.State state, CampaignEvent event) {
        var id = state.id();
        if (event instanceof CampaignEvent.Created) {
            var content = state.content();
            return new CampaignCreated(
                    id,
                    content.goal().name(),
                    MessageClass.COMMERCIAL.name(),
                    Channel.EPOSTA.name(),
                    content.segmentId());
        }
        if (event instanceof CampaignEvent.Updated updated) {
            return new CampaignUpdated(id, updated.changedFields());
        }
        if (event instanceof CampaignEvent.Started started) {
            return new CampaignStarted(id, started.planned(), started.at());
        }
        if (event instanceof CampaignEvent.Paused paused) {
            return new CampaignPaused(id, paused.at());
        }
        if (event instanceof CampaignEvent.Resumed resumed) {
            return new CampaignResumed(id, resumed.at());
        }
        if (event instanceof CampaignEvent.Completed completed) {
            var outcome = completed.outcome();
            return new CampaignCompleted(
                    id,
                    state.launch().planned(),
                    outcome.suppressed(),
                    outcome.sent(),
                    outcome.failed(),
                    completed.at());
        }
        if (event instanceof CampaignEvent.Cancelled cancelled) {
            return new CampaignCancelled(id, cancelled.at());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }
}
