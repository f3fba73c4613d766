package crm.marketing.campaign.domain;

import static java.util.Objects.requireNonNull;

import crm.platform.domain.Aggregate;
import crm.platform.domain.RuleViolation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message to many people, from the plan to the end (MKT-02, MKT-10). */
public final class Campaign extends Aggregate<CampaignEvent> {

    /** What is stored of a campaign. */
    public record State(
            UUID id,
            long version,
            CampaignContent content,
            CampaignStatus status,
            @Nullable Launch launch,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            Instant createdAt,
            Instant updatedAt) {}

    private final UUID id;
    private final Instant createdAt;
    private CampaignContent content;
    private CampaignStatus status;
    private @Nullable Launch launch;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private Instant updatedAt;

    private Campaign(State state) {
        super(state.version());
        this.id = state.id();
        this.createdAt = state.createdAt();
        this.content = state.content();
        this.status = state.status();
        this.launch = state.launch();
        this.startedAt = state.startedAt();
        this.endedAt = state.endedAt();
        this.updatedAt = state.updatedAt();
    }

    public static Campaign plan(UUID id, CampaignContent content, Instant at) {
        var campaign = new Campaign(new State(id, 0, content, CampaignStatus.DRAFT, null, null, null, at, at));
        campaign.happened(new CampaignEvent.Created(at));
        return campaign;
    }

    public static Campaign restore(State state) {
        return new Campaign(state);
    }

    public void change(CampaignContent changed, Instant at) {
        require("changed", CampaignStatus.DRAFT);
        var fields = content.changedTo(changed);
        if (!fields.isEmpty()) {
            content = changed;
            happened(new CampaignEvent.Updated(fields, at));
        }
    }

    /** Fails before anything is planned when the campaign may not start. */
    public void requireStartable() {
        require("started", CampaignStatus.DRAFT);
    }

    public void start(Launch launched, Instant at) {
        requireStartable();
        status = CampaignStatus.RUNNING;
        launch = launched;
        startedAt = at;
        happened(new CampaignEvent.Started(launched.planned(), at));
    }

    public void pause(Instant at) {
        require("paused", CampaignStatus.RUNNING);
        status = CampaignStatus.PAUSED;
        happened(new CampaignEvent.Paused(at));
    }

    public void resume(Instant at) {
        require("resumed", CampaignStatus.PAUSED);
        status = CampaignStatus.RUNNING;
        happened(new CampaignEvent.Resumed(at));
    }

    /** A draft may be cancelled too: then it is never started. */
    public void cancel(Instant at) {
        require("cancelled", CampaignStatus.DRAFT, CampaignStatus.RUNNING, CampaignStatus.PAUSED);
        status = CampaignStatus.CANCELLED;
        endedAt = at;
        happened(new CampaignEvent.Cancelled(at));
    }

    /** Planned is the sum of how they ended, or the campaign is not over. */
    public void complete(Outcome outcome, Instant at) {
        require("completed", CampaignStatus.RUNNING);
        if (outcome.ended() != requireNonNull(launch, "it runs").planned()) {
            throw new RuleViolation("campaign.not-over", "Not all dispatches of the campaign have ended.");
        }
        status = CampaignStatus.COMPLETED;
        endedAt = at;
        happened(new CampaignEvent.Completed(outcome, at));
    }

    public UUID id() {
        return id;
    }

    public State state() {
        return new State(id, version(), content, status, launch, startedAt, endedAt, createdAt, updatedAt);
    }

    private void require(String verb, CampaignStatus... allowed) {
        for (var one : allowed) {
            if (status == one) {
                return;
            }
        }
        throw new RuleViolation("campaign.wrong-status", "A campaign that is " + status + " cannot be " + verb + ".");
    }

    private void happened(CampaignEvent event) {
        updatedAt = event.at();
        record(event);
    }
}
