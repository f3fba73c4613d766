package crm.sales.opportunity.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.domain.Owner;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.domain.OpportunityEvent;
import crm.sales.opportunity.domain.Stage;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.ReasonCode;
import crm.testing.ContractAssert;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-10: what leaves the house is valid by the published schema, and tells no name. */
class OpportunityContractsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Owner OWNER = new Owner(new UUID(0, 8), "istanbul-sales", null);
    private static final Money AMOUNT = Money.of("125000.00", "TRY");

    @Test
    void everyEventOfAnOpportunityHasAValidContractWithoutItsName() {
        var events = List.of(
                new OpportunityEvent.Opened("QUALIFYING", null, NOW),
                new OpportunityEvent.StageChanged("QUALIFYING", "PROPOSING", NOW),
                new OpportunityEvent.AmountChanged(AMOUNT, NOW),
                new OpportunityEvent.Updated(List.of("name"), NOW),
                new OpportunityEvent.Reassigned(OWNER, NOW),
                new OpportunityEvent.Won(AMOUNT, NOW),
                new OpportunityEvent.Lost(null, new ReasonCode("PRICE"), NOW),
                new OpportunityEvent.Reopened(NOW));
        assertThat(events).hasSize(OpportunityEvent.class.getPermittedSubclasses().length);
        for (var event : events) {
            var contract = (Record) OpportunityContracts.contract(opportunity(), event);
            ContractAssert.assertValid(contract);
            assertThat(contract.toString()).doesNotContain("Ayşe");
        }
    }

    private static Opportunity.State opportunity() {
        var draft = new Opportunity.Draft(new UUID(0, 2), null, "Renewal of Ayşe Demir", AMOUNT, null);
        return Opportunity.open(
                        new UUID(0, 1), draft, new UUID(0, 9), new Stage("QUALIFYING", "Qualifying", 1, 20), OWNER, NOW)
                .state();
    }
}
