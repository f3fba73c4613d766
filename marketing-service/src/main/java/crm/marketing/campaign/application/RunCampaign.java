package crm.marketing.campaign.application;

import crm.marketing.campaign.domain.Campaign;
import crm.marketing.campaign.domain.Launch;
import crm.marketing.segment.application.Audience;
import crm.marketing.segment.application.Segments;
import crm.marketing.segment.domain.Segment;
import crm.platform.data.UnitOfWork;
import crm.platform.domain.NotFound;
import crm.platform.domain.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts, pauses, resumes and cancels campaigns. */
@ApplicationScoped
public class RunCampaign {

    private final UnitOfWork unitOfWork;
    private final Campaigns campaigns;
    private final Segments segments;
    private final Audience audience;
    private final CampaignDispatches dispatches;
    private final Wake wake;
    private final Clock clock;
    private final int largestAudience;

    RunCampaign(
            UnitOfWork unitOfWork,
            Campaigns campaigns,
            Segments segments,
            Audience audience,
            CampaignDispatches dispatches,
            Wake wake,
            Clock clock,
            @ConfigProperty(name = "crm.marketing.largest-audience") int largestAudience) {
        this.unitOfWork = unitOfWork;
        this.campaigns = campaigns;
        this.segments = segments;
        this.audience = audience;
        this.dispatches = dispatches;
        this.wake = wake;
        this.clock = clock;
        this.largestAudience = largestAudience;
    }

    /** Takes the audience over in the transaction that starts the campaign: both happen, or neither. */
    public Uni<Campaign> start(UUID id) {
        return unitOfWork.inTransaction(() -> campaigns
                .require(id)
                .invoke(Campaign::requireStartable)
                .call(campaign -> segment(campaign)
                        .chain(segment -> launch(segment, id))
                        .invoke(launch -> campaign.start(launch, clock.instant())))
                .call(campaigns::store));
    }

    public Uni<Campaign> pause(UUID id) {
        return change(id, Campaign::pause);
    }

    public Uni<Campaign> resume(UUID id) {
        return change(id, Campaign::resume);
    }

    /** What is still planned is suppressed by the workers: one statement per chunk, also when this process dies now. */
    public Uni<Campaign> cancel(UUID id) {
        return change(id, Campaign::cancel);
    }

    /** After the answer's transaction has been committed. */
    public void wakeWorkers() {
        wake.up();
    }

    private Uni<Campaign> change(UUID id, BiConsumer<Campaign, Instant> verb) {
        return unitOfWork.inTransaction(() -> campaigns
                .require(id)
                .invoke(campaign -> verb.accept(campaign, clock.instant()))
                .call(campaigns::store));
    }

    private Uni<Segment> segment(Campaign campaign) {
        return segments.find(campaign.state().content().segmentId())
                .onFailure(NotFound.class)
                .transform(absent ->
                        new RuleViolation("campaign.unknown-segment", "There is no such segment that you may see."))
                .invoke(Segment::requireActive);
    }

    private Uni<Launch> launch(Segment segment, UUID campaignId) {
        return audience.size(segment)
                .chain(size -> dispatches
                        .plan(campaignId, segment, largestAudience)
                        .map(planned -> new Launch(
                                segment.isProfiling(), segment.state().definitionVersion(), size.size(), planned)));
    }
}
