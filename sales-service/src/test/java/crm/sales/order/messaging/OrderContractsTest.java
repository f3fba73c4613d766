package crm.sales.order.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.sales.OrderConfirmed;
import crm.sales.order.domain.Article;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderEvent;
import crm.sales.order.domain.OrderLine;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.ReasonCode;
import crm.sales.pricing.domain.TaxRate;
import crm.testing.ContractAssert;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-08: what leaves the house is valid by the published schema. */
class OrderContractsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void everyEventOfAnOrderHasAValidContract() {
        var order = anOrder(null);
        order.cancel(new ReasonCode("CUSTOMER_REQUEST"), false, NOW);
        var events = order.drainEvents();
        assertThat(events).hasSize(OrderEvent.class.getPermittedSubclasses().length);
        var head = order.state().head();
        events.forEach(one -> ContractAssert.assertValid((Record) OrderContracts.contract(head, one.event())));
    }

    @Test
    void aConfirmedOrderTellsLinesTotalsAndCost() {
        var order = anOrder(Money.of("6.50", "TRY"));
        var confirmed = (OrderConfirmed) OrderContracts.contract(
                order.state().head(), order.drainEvents().get(1).event());
        assertThat(confirmed.net().amount()).isEqualTo("100.00");
        assertThat(confirmed.tax().amount()).isEqualTo("20.00");
        assertThat(confirmed.total().amount()).isEqualTo("120.00");
        assertThat(confirmed.lines().get(0).quantity()).hasToString("100");
        assertThat(confirmed.lines().get(0).unitCost().amount()).isEqualTo("6.50");
    }

    private static Order anOrder(Money cost) {
        var article = new Article(new UUID(0, 3), "CD-001", true, TaxRate.percent("20"), cost);
        var price = PricedLine.ofUnits(
                article.productId(), Quantity.of("1E+2"), Money.of("1.00", "TRY"), article.taxRate());
        var head = new Order.Head(
                new UUID(0, 1),
                "ORD-000000001",
                new Order.Placement(new UUID(0, 2), Channel.WEB, Currency.getInstance("TRY"), null));
        var order = Order.draft(head, List.of(OrderLine.of(article, price)), NOW);
        order.confirm(Map.of(article.productId(), article), NOW);
        return order;
    }
}
