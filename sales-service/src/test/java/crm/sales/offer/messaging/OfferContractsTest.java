package crm.sales.offer.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.domain.Owner;
import crm.sales.offer.domain.Offer;
import crm.sales.offer.domain.OfferEvent;
import crm.sales.offer.domain.OfferKind;
import crm.sales.offer.domain.OfferStatus;
import crm.sales.order.domain.Channel;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.ReasonCode;
import crm.testing.ContractAssert;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-14: what leaves the house is valid by the published schema, and why something is offered never does. */
class OfferContractsTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-00000000000a");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Money REVENUE = new Money(new BigDecimal("250.00"), Money.currency("TRY"));

    @Test
    void everyEventOfAnOfferHasAValidContractWithoutTheReasonOfItsMaker() {
        var events = List.of(
                new OfferEvent.Proposed(NOW),
                new OfferEvent.Presented(Channel.CALL, NOW),
                new OfferEvent.Accepted(ID, REVENUE, NOW),
                new OfferEvent.Declined(new ReasonCode("PRICE"), NOW),
                new OfferEvent.Expired(NOW));
        assertThat(events).hasSize(OfferEvent.class.getPermittedSubclasses().length);
        for (var kind : OfferKind.values()) {
            events.forEach(event -> {
                var contract = (Record) OfferContracts.contract(state(kind), event);
                ContractAssert.assertValid(contract);
                assertThat(contract.toString()).contains(kind.name()).doesNotContain("her birthday");
            });
        }
    }

    private static Offer.State state(OfferKind kind) {
        var proposal = new Offer.Proposal(ID, ID, kind, REVENUE, "her birthday", LocalDate.of(2026, 12, 1));
        var course = new Offer.Course(OfferStatus.PROPOSED, null, null, null, null, null, null);
        return new Offer.State(ID, 0, proposal, course, NOW, new Owner(ID, null, null));
    }
}
