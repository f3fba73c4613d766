package crm.marketing.dispatch.messaging;

import static crm.testing.ContractAssert.assertValid;
import static org.assertj.core.api.Assertions.assertThat;

import crm.marketing.dispatch.domain.DispatchEvent;
import crm.marketing.dispatch.domain.Happened;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MarketingContractsTest {

    @Test
    void whatHappensToADispatchKeepsItsSchema() {
        var now = Instant.parse("2026-11-23T10:00:00Z");
        var permit = UUID.randomUUID();
        List.of(
                        new DispatchEvent.Permitted(permit, 3, now),
                        new DispatchEvent.Suppressed("NO_ADDRESS", now),
                        new DispatchEvent.Sent(permit, now),
                        new DispatchEvent.Failed(permit, "REJECTED", now))
                .forEach(event -> {
                    var id = UUID.randomUUID();
                    var contract = (Record) DispatchContracts.contract(
                            new Happened(id, UUID.randomUUID(), UUID.randomUUID(), 1, event));
                    assertValid(contract);
                    assertThat(contract.toString()).contains(id.toString());
                });
    }
}
