package crm.sales.order.domain;

import static crm.sales.Refusals.assertInputRefused;
import static crm.sales.Refusals.assertRuleRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.domain.Recorded;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.ReasonCode;
import crm.sales.pricing.domain.TaxRate;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-08 */
class OrderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final TaxRate KDV = TaxRate.percent("20");
    private static final Article DISC = article(true, Money.of("6.50", "TRY"));
    private static final Article GONE = article(false, Money.of("6.50", "TRY"));

    @Test
    void anOrderHasAtLeastOneLine() {
        assertInputRefused("order.no-lines", () -> Order.draft(head(), List.of(), NOW));
    }

    @Test
    void aLineInAnotherCurrencyIsRefused() {
        var dollars = PricedLine.ofAmount(DISC.productId(), Quantity.of("1"), Money.of("5", "USD"), KDV);
        assertInputRefused(
                "order.currency-mismatch", () -> Order.draft(head(), List.of(OrderLine.of(DISC, dollars)), NOW));
    }

    @Test
    void aProductThatIsNotActiveIsNotOrdered() {
        assertRuleRefuses("order.product-not-active", () -> OrderLine.of(GONE, price("5")));
    }

    @Test
    void confirmingFixesWhatAUnitCostsNow() {
        var order = draft();
        order.confirm(Map.of(DISC.productId(), article(true, Money.of("7.10", "TRY"))), NOW);

        var state = order.state();
        assertThat(state.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(state.lines()).extracting(OrderLine::unitCost).containsExactly(Money.of("7.10", "TRY"));
        assertThat(order.drainEvents())
                .containsExactly(
                        new Recorded<>(1, new OrderEvent.Created(NOW)),
                        new Recorded<>(2, new OrderEvent.Confirmed(state.lines(), state.totals(), NOW)));
    }

    @Test
    void aProductDiscontinuedMeanwhileStopsTheConfirmation() {
        var order = draft();
        assertRuleRefuses("order.product-not-active", () -> order.confirm(Map.of(GONE.productId(), GONE), NOW));
        assertRuleRefuses("order.product-not-active", () -> order.confirm(Map.of(), NOW));
        assertThat(order.state().status()).isEqualTo(OrderStatus.DRAFT);
        assertThat(order.version()).isEqualTo(1);
    }

    @Test
    void aDraftIsChangedAndTheEventNamesWhatWithoutTellingIt() {
        var order = draft();
        order.drainEvents();
        var lines = List.of(OrderLine.of(DISC, price("20.00")), OrderLine.of(DISC, price("1.00")));
        order.change(new Order.Details(Channel.STORE, "PO 4711", lines), NOW);

        assertThat(order.drainEvents())
                .containsExactly(new Recorded<>(
                        2, new OrderEvent.Changed(List.of("channel", "customerReference", "lines"), NOW)));
        assertThat(order.state().totals().net()).isEqualTo(Money.of("21.00", "TRY"));
        assertThat(order.state().head().placement())
                .isEqualTo(new Order.Placement(new UUID(0, 2), Channel.STORE, Currency.getInstance("TRY"), "PO 4711"));
        order.change(order.details(), NOW);
        assertThat(order.drainEvents()).isEmpty();
    }

    @Test
    void onlyADraftIsChangedAndNeverIntoNothingOrAnotherCurrency() {
        var order = draft();
        var dollars = PricedLine.ofAmount(DISC.productId(), Quantity.of("1"), Money.of("5", "USD"), KDV);
        assertInputRefused("order.no-lines", () -> order.change(new Order.Details(Channel.WEB, null, List.of()), NOW));
        assertInputRefused(
                "order.currency-mismatch",
                () -> order.change(new Order.Details(Channel.WEB, null, List.of(OrderLine.of(DISC, dollars))), NOW));
        var details = order.details();
        order.confirm(Map.of(DISC.productId(), DISC), NOW);
        assertRuleRefuses("order.not-draft", () -> order.change(details, NOW));
        order.cancel(new ReasonCode("CUSTOMER_REQUEST"), false, NOW);
        assertRuleRefuses("order.not-draft", () -> order.change(details, NOW));
    }

    @Test
    void onlyADraftIsConfirmed() {
        var order = draft();
        order.confirm(Map.of(DISC.productId(), DISC), NOW);
        assertRuleRefuses("order.not-draft", () -> order.confirm(Map.of(DISC.productId(), DISC), NOW));
    }

    @Test
    void aDraftAndAConfirmedOrderAreCancelledOnce() {
        var reason = new ReasonCode("CUSTOMER_REQUEST");
        var order = draft();
        order.confirm(Map.of(DISC.productId(), DISC), NOW);
        order.cancel(reason, false, NOW);
        assertRuleRefuses("order.already-cancelled", () -> order.cancel(reason, false, NOW));
        assertRuleRefuses("order.not-draft", () -> order.confirm(Map.of(DISC.productId(), DISC), NOW));
        assertThat(order.state().cancelReason()).isEqualTo(reason);
        assertThat(order.version()).isEqualTo(3);

        var unconfirmed = draft();
        unconfirmed.cancel(reason, false, NOW);
        assertThat(unconfirmed.state().status()).isEqualTo(OrderStatus.CANCELLED);
    }

    /** SAL-09 */
    @Test
    void anOrderWithAnIssuedInvoiceIsNotCancelled() {
        var order = draft();
        order.confirm(Map.of(DISC.productId(), DISC), NOW);
        assertRuleRefuses(
                "order.has-issued-invoice", () -> order.cancel(new ReasonCode("CUSTOMER_REQUEST"), true, NOW));
        assertThat(order.state().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.version()).isEqualTo(2);
    }

    @Test
    void anImportedOrderIsConfirmedWhenItWasPlacedWhateverBecameOfTheProduct() {
        var placed = Instant.parse("1997-01-01T00:00:00Z");
        var order = Order.imported(
                head(), List.of(OrderLine.past(GONE, price("0.00"))), Map.of(GONE.productId(), GONE), placed);

        assertThat(order.state().confirmedAt()).isEqualTo(placed);
        assertThat(order.state().createdAt()).isEqualTo(placed);
        assertThat(order.drainEvents()).extracting(Recorded::version).containsExactly(1L, 2L);
        assertThat(order.drainEvents()).isEmpty();
    }

    @Test
    void restoringAnnouncesNothingAndKeepsEverything() {
        var order = draft();
        order.confirm(Map.of(DISC.productId(), DISC), NOW);
        var restored = Order.restore(order.state());
        assertThat(restored.state()).isEqualTo(order.state());
        assertThat(restored.drainEvents()).isEmpty();
    }

    private static Order draft() {
        return Order.draft(head(), List.of(OrderLine.of(DISC, price("12.50"))), NOW);
    }

    private static Order.Head head() {
        return new Order.Head(
                new UUID(0, 1),
                "ORD-000000001",
                new Order.Placement(new UUID(0, 2), Channel.WEB, Currency.getInstance("TRY"), null));
    }

    private static PricedLine price(String net) {
        return PricedLine.ofAmount(DISC.productId(), Quantity.of("2"), Money.of(net, "TRY"), KDV);
    }

    private static Article article(boolean sellable, Money cost) {
        return new Article(new UUID(0, 3), "CD-001", sellable, KDV, cost);
    }
}
