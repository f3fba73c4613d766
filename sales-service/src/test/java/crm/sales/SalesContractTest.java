package crm.sales;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.Contract;
import crm.contracts.Contracts;
import crm.sales.invoice.domain.InvoiceEvent;
import crm.sales.opportunity.domain.OpportunityEvent;
import crm.sales.order.domain.OrderEvent;
import crm.sales.product.domain.ProductEvent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every event of the domain is published: an aggregate's versions have no hole in its topic. */
class SalesContractTest {

    @Test
    void everyDomainEventHasOneContractAndTheOtherWayRound() {
        var events = List.of(ProductEvent.class, OpportunityEvent.class, OrderEvent.class, InvoiceEvent.class).stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .count();
        var contracts = Contracts.all().stream()
                .map(type -> type.getAnnotation(Contract.class).type())
                .filter(type -> type.startsWith("crm.sales."))
                .count();
        assertThat(contracts).isEqualTo(events);
    }
}
