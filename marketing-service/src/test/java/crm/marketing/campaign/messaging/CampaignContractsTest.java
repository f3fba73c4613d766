package crm.marketing.campaign.messaging;

import static crm.testing.ContractAssert.assertValid;
import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.marketing.CampaignCompleted;
import crm.marketing.campaign.domain.Campaign;
import crm.marketing.campaign.domain.CampaignContent;
import crm.marketing.campaign.domain.CampaignGoal;
import crm.marketing.campaign.domain.FrequencyCap;
import crm.marketing.campaign.domain.Launch;
import crm.marketing.campaign.domain.MessageTemplate;
import crm.marketing.campaign.domain.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CampaignContractsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void theWholeLifeKeepsItsSchemasAndNoTextLeavesTheHouse() {
        var content = new CampaignContent(
                "marker-4711",
                CampaignGoal.LOYALTY,
                UUID.randomUUID(),
                new MessageTemplate("marker-4711", "marker-4711"),
                new FrequencyCap(1, 1));
        var campaign = Campaign.plan(UUID.randomUUID(), content, NOW);
        campaign.change(
                new CampaignContent(
                        "marker-4712", CampaignGoal.LOYALTY, content.segmentId(), content.message(), content.cap()),
                NOW);
        campaign.start(new Launch(true, 2, 10, 6), NOW);
        campaign.pause(NOW);
        campaign.resume(NOW);
        campaign.complete(new Outcome(1, 2, 3), NOW);
        var contracts = CampaignContracts.of(campaign).stream()
                .map(event -> (Record) event.contract())
                .toList();

        assertThat(contracts).hasSize(6).allSatisfy(contract -> {
            assertValid(contract);
            assertThat(contract.toString()).doesNotContain("marker");
        });
        assertThat(contracts.get(5))
                .isEqualTo(new CampaignCompleted(campaign.state().id(), 6, 1, 2, 3, NOW));
    }
}
