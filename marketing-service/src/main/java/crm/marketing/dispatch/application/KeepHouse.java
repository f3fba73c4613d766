package crm.marketing.dispatch.application;

import crm.marketing.campaign.application.CampaignDispatches;
import crm.marketing.campaign.application.Campaigns;
import crm.marketing.campaign.domain.Campaign;
import crm.marketing.campaign.domain.CampaignStatus;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** What must be done beside sending: hand-overs whose worker died, campaigns that were cancelled, campaigns that are over. */
@ApplicationScoped
class KeepHouse {

    private static final Logger LOG = Logger.getLogger(KeepHouse.class);
    private static final int BATCH = 1_000;

    private final Dispatches dispatches;
    private final CampaignDispatches ofCampaign;
    private final Campaigns campaigns;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    KeepHouse(
            Dispatches dispatches,
            CampaignDispatches ofCampaign,
            Campaigns campaigns,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.dispatches = dispatches;
        this.ofCampaign = ofCampaign;
        this.campaigns = campaigns;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Several replicas may do it at once. */
    Uni<Void> now() {
        return dispatches
                .bury()
                .invoke(buried -> {
                    if (buried > 0) {
                        LOG.warnf("%d messages whose sender died: nobody knows whether they went out", buried);
                    }
                })
                .chain(() -> each(dispatches.cancelledCampaigns(), this::suppressRest))
                .chain(() -> each(dispatches.finishedCampaigns(), this::complete));
    }

    private Uni<Void> suppressRest(UUID campaign) {
        return ofCampaign
                .cancel(campaign, BATCH)
                .chain(done -> done < BATCH ? Uni.createFrom().voidItem() : suppressRest(campaign));
    }

    private Uni<Void> complete(UUID id) {
        return unitOfWork.inTransaction(() -> campaigns
                .takeOver(id)
                .chain(campaign -> campaign == null || campaign.state().status() != CampaignStatus.RUNNING
                        ? Uni.createFrom().voidItem()
                        : complete(campaign)));
    }

    private Uni<Void> complete(Campaign campaign) {
        return ofCampaign
                .outcome(campaign.id())
                .invoke(outcome -> campaign.complete(outcome, clock.instant()))
                .chain(() -> campaigns.store(campaign));
    }

    private static Uni<Void> each(Uni<List<UUID>> campaigns, Function<UUID, Uni<Void>> work) {
        return campaigns.chain(ids -> Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> work.apply(id))
                .collect()
                .last());
    }
}
