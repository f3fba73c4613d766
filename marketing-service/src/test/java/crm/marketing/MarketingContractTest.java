package crm.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.Contract;
import crm.contracts.Contracts;
import crm.marketing.campaign.domain.CampaignEvent;
import crm.marketing.dispatch.domain.DispatchEvent;
import crm.marketing.segment.domain.SegmentEvent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every event of the domain is published: an aggregate's versions have no hole in its topic. */
class MarketingContractTest {

    @Test
    void everyDomainEventHasOneContractAndTheOtherWayRound() {
        var events = List.of(CampaignEvent.class, SegmentEvent.class, DispatchEvent.class).stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .count();
        var contracts = Contracts.all().stream()
                .map(type -> type.getAnnotation(Contract.class).type())
                .filter(type -> type.startsWith("crm.marketing."))
                .count();
        assertThat(contracts).isEqualTo(events);
    }
}
