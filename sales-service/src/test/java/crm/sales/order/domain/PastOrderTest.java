package crm.sales.order.domain;

import static crm.sales.Refusals.assertInputRefused;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.domain.ExternalKey;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-08, SAL-17: what another system tells of an order. */
class PastOrderTest {

    private static final ExternalKey KEY = new ExternalKey("shop", "O1");
    private static final Instant THEN = Instant.parse("1997-01-01T00:00:00Z");

    @Test
    void itIsConfirmedWhenItWasPlacedWhateverBecameOfTheProduct() {
        var order = past("11.77", TaxRate.percent("20")).order(new UUID(0, 1), "ORD-000000001");

        var state = order.state();
        assertThat(state.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(state.createdAt()).isEqualTo(THEN).isEqualTo(state.confirmedAt());
        assertThat(state.lines().get(0).unitCost()).isEqualTo(Money.of("6.50", "TRY"));
    }

    @Test
    void theSameFactsAreNoDifferenceAndAnotherTaxOfTheProductIsNone() {
        var before = past("11.77", TaxRate.percent("20"))
                .order(new UUID(0, 1), "ORD-000000001")
                .state();

        assertThat(past("11.77", TaxRate.percent("10")).isAsBefore(before)).isTrue();
        assertThat(past("11.78", TaxRate.percent("20")).isAsBefore(before)).isFalse();
    }

    @Test
    void whoTellsNoReferenceSaysNothingAgainstOneButAnotherIsADifference() {
        var rate = TaxRate.percent("20");
        var before = past("11.77", rate, "PO-1")
                .order(new UUID(0, 1), "ORD-000000001")
                .state();

        assertThat(past("11.77", rate, "PO-1").isAsBefore(before)).isTrue();
        assertThat(past("11.77", rate, null).isAsBefore(before)).isTrue();
        assertThat(past("11.77", rate, "PO-2").isAsBefore(before)).isFalse();
    }

    @Test
    void itHasALineForEachRowAndTheirOrderIsNoDifference() {
        var order = of(line(article(3), "5"), line(article(4), "5"), line(article(3), "5"))
                .order(new UUID(0, 1), "ORD-000000001")
                .state();

        assertThat(order.lines()).extracting(OrderLine::sku).containsExactly("CD-003", "CD-004", "CD-003");
        assertThat(order.totals().net()).isEqualTo(Money.of("15.00", "TRY"));
        assertThat(of(line(article(4), "5"), line(article(3), "5"), line(article(3), "5"))
                        .isAsBefore(order))
                .isTrue();
        assertThat(of(line(article(4), "5"), line(article(4), "5"), line(article(3), "5"))
                        .isAsBefore(order))
                .isFalse();
        assertThat(of(line(article(3), "5"), line(article(4), "5")).isAsBefore(order))
                .isFalse();
    }

    @Test
    void anOrderOfTheFutureIsRefused() {
        PastOrder.requirePast(THEN, THEN);
        assertInputRefused("order.in-future", () -> PastOrder.requirePast(THEN.plusMillis(1), THEN));
    }

    @Test
    void aProductThatTheCatalogueLacksIsRefused() {
        assertInputRefused("order.unknown-product", () -> Article.known(null));
    }

    private static PastOrder past(String amount, TaxRate taxRate) {
        return past(amount, taxRate, null);
    }

    private static PastOrder past(String amount, TaxRate taxRate, String reference) {
        var article = new Article(new UUID(0, 3), "CD-001", false, taxRate, Money.of("6.50", "TRY"));
        return new PastOrder(
                KEY,
                new Order.Placement(new UUID(0, 2), Channel.OTHER, Currency.getInstance("TRY"), reference),
                List.of(line(article, amount)),
                THEN);
    }

    private static PastOrder of(PastOrder.Line... lines) {
        return new PastOrder(KEY, past("1", TaxRate.percent("20")).placement(), List.of(lines), THEN);
    }

    private static PastOrder.Line line(Article article, String amount) {
        return new PastOrder.Line(
                article,
                PricedLine.ofAmount(article.productId(), Quantity.of("2"), Money.of(amount, "TRY"), article.taxRate()));
    }

    private static Article article(int no) {
        return new Article(new UUID(0, no), "CD-00" + no, true, TaxRate.percent("20"), null);
    }
}
