package crm.sales;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.Contracts;
import crm.contracts.Topics;
import crm.sales.invoice.domain.InvoiceEvent;
import crm.sales.offer.domain.OfferEvent;
import crm.sales.opportunity.domain.OpportunityEvent;
import crm.sales.order.domain.OrderEvent;
import crm.sales.product.domain.ProductEvent;
import crm.sales.quote.domain.QuoteEvent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every event of the domain is published: an aggregate's versions have no hole in its topic. What an order costs is told beside them. */
class SalesContractTest {

    @Test
    void everyDomainEventHasOneContractAndTheOtherWayRound() {
        var events = List.of(
                        ProductEvent.class,
                        OpportunityEvent.class,
                        OfferEvent.class,
                        OrderEvent.class,
                        InvoiceEvent.class,
                        QuoteEvent.class)
                .stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .count();
        var contracts = Contracts.all().stream()
                .map(Contracts::of)
                .filter(contract -> contract.type().startsWith("crm.sales."))
                .filter(contract -> !contract.topic().equals(Topics.ORDER_COST))
                .count();
        assertThat(contracts).isEqualTo(events);
    }
}
