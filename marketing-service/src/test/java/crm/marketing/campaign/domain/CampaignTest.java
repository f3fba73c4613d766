package crm.marketing.campaign.domain;

import static crm.marketing.Refusals.assertRuleRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.domain.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** MKT-02: the life of a campaign. */
class CampaignTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final CampaignContent CONTENT = new CampaignContent(
            "Autumn",
            CampaignGoal.WIN_BACK,
            UUID.randomUUID(),
            new MessageTemplate("We miss you", "Come back."),
            new FrequencyCap(2, 30));
    private static final Launch LAUNCH = new Launch(false, 1, 12, 10);

    private static Campaign aDraft() {
        var campaign = Campaign.plan(UUID.randomUUID(), CONTENT, NOW);
        campaign.drainEvents();
        return campaign;
    }

    private static Campaign aRunning() {
        var campaign = aDraft();
        campaign.start(LAUNCH, NOW);
        campaign.drainEvents();
        return campaign;
    }

    @Test
    void aCampaignGoesItsWholeWay() {
        var campaign = aDraft();
        campaign.start(LAUNCH, NOW);
        campaign.pause(NOW);
        campaign.resume(NOW);
        campaign.complete(new Outcome(3, 6, 1), NOW);

        assertThat(campaign.state().status()).isEqualTo(CampaignStatus.COMPLETED);
        assertThat(campaign.drainEvents())
                .extracting(Recorded::event)
                .containsExactly(
                        new CampaignEvent.Started(10, NOW),
                        new CampaignEvent.Paused(NOW),
                        new CampaignEvent.Resumed(NOW),
                        new CampaignEvent.Completed(new Outcome(3, 6, 1), NOW));
    }

    @Test
    void itIsOverOnlyWhenEveryDispatchHasEnded() {
        assertRuleRefuses("campaign.not-over", () -> aRunning().complete(new Outcome(3, 5, 1), NOW));
    }

    @Test
    void everyOtherStepIsRefused() {
        var draft = aDraft();
        assertRuleRefuses("campaign.wrong-status", () -> draft.pause(NOW));
        assertRuleRefuses("campaign.wrong-status", () -> draft.resume(NOW));
        assertRuleRefuses("campaign.wrong-status", () -> draft.complete(new Outcome(0, 0, 0), NOW));
        var running = aRunning();
        assertRuleRefuses("campaign.wrong-status", () -> running.start(LAUNCH, NOW));
        assertRuleRefuses("campaign.wrong-status", () -> running.resume(NOW));
        assertRuleRefuses("campaign.wrong-status", () -> running.change(CONTENT, NOW));
        running.cancel(NOW);
        running.drainEvents();
        assertRuleRefuses("campaign.wrong-status", () -> running.cancel(NOW));
        assertRuleRefuses("campaign.wrong-status", () -> running.pause(NOW));
        assertThat(running.drainEvents()).isEmpty();
    }

    @Test
    void aChangeTellsWhichFieldsButNotTheirValuesAndNoChangeIsNoEvent() {
        var campaign = aDraft();
        campaign.change(CONTENT, NOW);
        assertThat(campaign.drainEvents()).isEmpty();

        var other = new CampaignContent(
                "Autumn",
                CampaignGoal.LOYALTY,
                CONTENT.segmentId(),
                new MessageTemplate("Thank you", "Come back."),
                CONTENT.cap());
        campaign.change(other, NOW);
        assertThat(campaign.drainEvents())
                .extracting(Recorded::event)
                .containsExactly(new CampaignEvent.Updated(List.of("goal", "subject"), NOW));
    }
}
