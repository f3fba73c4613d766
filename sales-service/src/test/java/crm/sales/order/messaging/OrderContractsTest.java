package crm.sales.order.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.sales.OrderConfirmed;
import crm.contracts.sales.OrderCostRecorded;
import crm.platform.journal.OutboundEvent;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
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
        var events = new ArrayList<>(aChangedDraft().drainEvents().subList(1, 2));
        events.addAll(order.drainEvents());
        assertThat(events).hasSize(OrderEvent.class.getPermittedSubclasses().length);
        var head = order.state().head();
        events.forEach(one -> ContractAssert.assertValid((Record) OrderContracts.contract(head, one.event())));
    }

    @Test
    void aConfirmedOrderTellsLinesAndTotals() {
        var order = anOrder(Money.of("6.50", "TRY"));
        var confirmed = (OrderConfirmed) OrderContracts.contract(
                order.state().head(), order.drainEvents().get(1).event());
        assertThat(confirmed.net().amount()).isEqualTo("100.00");
        assertThat(confirmed.tax().amount()).isEqualTo("20.00");
        assertThat(confirmed.total().amount()).isEqualTo("120.00");
        assertThat(confirmed.lines().get(0).quantity()).hasToString("100");
    }

    /** K6: once, beside the history of the order, whose versions stay without a hole. */
    @Test
    void whatAConfirmedOrderCostsIsToldInAHistoryOfItsOwn() {
        var order = anOrder(Money.of("6.50", "TRY"));
        order.cancel(new ReasonCode("CUSTOMER_REQUEST"), false, NOW);
        var id = order.state().head().id();
        var told = OrderContracts.of(order);

        assertThat(told.stream().filter(one -> one.aggregateId().equals(id)))
                .extracting(OutboundEvent::aggregateVersion)
                .containsExactly(1L, 2L, 3L);
        assertThat(told.stream().filter(one -> !one.aggregateId().equals(id)))
                .containsExactly(new OutboundEvent(
                        OrderCosts.idOf(id),
                        1,
                        NOW,
                        new OrderCostRecorded(
                                id,
                                new UUID(0, 2),
                                "TRY",
                                List.of(new OrderCostRecorded.Line(
                                        new BigDecimal("100"), new crm.contracts.Money("6.50", "TRY"))))));
        told.forEach(one -> ContractAssert.assertValid((Record) one.contract()));
    }

    @Test
    void aCostThatNobodyKnowsIsToldAsUnknown() {
        var cost = OrderContracts.of(anOrder(null)).stream()
                .map(OutboundEvent::contract)
                .filter(OrderCostRecorded.class::isInstance)
                .map(OrderCostRecorded.class::cast)
                .toList();

        assertThat(cost).singleElement().satisfies(one -> {
            assertThat(one.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.unitCost()).isNull());
            ContractAssert.assertValid(one);
        });
    }

    @Test
    void aDraftAndACancelledDraftCostNothingYet() {
        var order = aDraft(anArticle(Money.of("6.50", "TRY")));
        order.cancel(new ReasonCode("CUSTOMER_REQUEST"), false, NOW);

        assertThat(OrderContracts.of(order))
                .extracting(OutboundEvent::aggregateVersion)
                .containsExactly(1L, 2L);
    }

    private static Order aChangedDraft() {
        var draft = aDraft(anArticle(null));
        draft.change(new Order.Details(Channel.STORE, "PO 1", draft.details().lines()), NOW);
        return draft;
    }

    private static Order anOrder(Money cost) {
        var article = anArticle(cost);
        var order = aDraft(article);
        order.confirm(Map.of(article.productId(), article), NOW);
        return order;
    }

    private static Article anArticle(Money cost) {
        return new Article(new UUID(0, 3), "CD-001", true, TaxRate.percent("20"), cost);
    }

    private static Order aDraft(Article article) {
        var price = PricedLine.ofUnits(
                article.productId(), Quantity.of("1E+2"), Money.of("1.00", "TRY"), article.taxRate());
        var head = new Order.Head(
                new UUID(0, 1),
                "ORD-000000001",
                new Order.Placement(new UUID(0, 2), Channel.WEB, Currency.getInstance("TRY"), null));
        return Order.draft(head, List.of(OrderLine.of(article, price)), NOW);
    }
}
