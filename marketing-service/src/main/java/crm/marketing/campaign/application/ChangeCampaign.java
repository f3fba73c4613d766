package crm.marketing.campaign.application;

import crm.marketing.campaign.domain.Campaign;
import crm.marketing.campaign.domain.CampaignContent;
import crm.marketing.segment.application.Segments;
import crm.marketing.segment.domain.Segment;
import crm.platform.data.UnitOfWork;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.NotFound;
import crm.platform.identity.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Plans campaigns, and changes those that have not started. */
@ApplicationScoped
public class ChangeCampaign {

    private final UnitOfWork unitOfWork;
    private final Campaigns campaigns;
    private final Segments segments;
    private final Ids ids;
    private final Clock clock;

    ChangeCampaign(UnitOfWork unitOfWork, Campaigns campaigns, Segments segments, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.campaigns = campaigns;
        this.segments = segments;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param content made inside, so that what it refuses becomes an answer */
    public Uni<Campaign> plan(Supplier<CampaignContent> content) {
        return Uni.createFrom().deferred(() -> {
            var campaign = Campaign.plan(ids.next(), content.get(), clock.instant());
            return unitOfWork.inTransaction(
                    () -> usable(campaign.state().content().segmentId())
                            .chain(() -> campaigns.store(campaign))
                            .replaceWith(campaign));
        });
    }

    public Uni<Campaign> change(UUID id, UnaryOperator<CampaignContent> change) {
        return unitOfWork.inTransaction(() -> campaigns
                .require(id)
                .invoke(campaign ->
                        campaign.change(change.apply(campaign.state().content()), clock.instant()))
                .call(campaign -> usable(campaign.state().content().segmentId()))
                .call(campaigns::store));
    }

    private Uni<Segment> usable(UUID segmentId) {
        return segments.find(segmentId)
                .onFailure(NotFound.class)
                .transform(absent -> InvalidInput.of(
                        "segmentId", "campaign.unknown-segment", "There is no such segment that you may see."))
                .invoke(Segment::requireActive);
    }
}
