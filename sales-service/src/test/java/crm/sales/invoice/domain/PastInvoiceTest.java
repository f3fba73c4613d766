package crm.sales.invoice.domain;

import static crm.sales.Refusals.assertInputRefused;
import static crm.sales.Refusals.assertRuleRefuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.platform.domain.NotFound;
import crm.sales.order.domain.OrderStatus;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-09, SAL-17: what another system tells of an invoice, and of which order an invoice can be. */
class PastInvoiceTest {

    private static final Instant THEN = Instant.parse("2025-03-02T00:00:00Z");
    private static final UUID CUSTOMER = new UUID(0, 2);

    @Test
    void itIsIssuedAndPaidWhereThatIsTold() {
        assertThat(stored(null).status()).isEqualTo(InvoiceStatus.ISSUED);
        var paid = stored(THEN);
        assertThat(paid.status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(paid.paid()).isEqualTo(Money.of("120.00", "TRY"));
    }

    @Test
    void aFileThatTellsNoPaymentSaysNothingAgainstOne() {
        assertThat(past("100.00", null).isAsBefore(stored(THEN))).isTrue();
        assertThat(past("100.00", THEN).isAsBefore(stored(null))).isFalse();
        assertThat(past("101.00", THEN).isAsBefore(stored(THEN))).isFalse();
    }

    @Test
    void anInvoiceOfTheFutureIsRefused() {
        assertInputRefused("invoice.in-future", () -> PastInvoice.requirePast(THEN.plusMillis(1), THEN));
        assertInputRefused("payment.in-future", () -> Payment.requireReceived(THEN.plusMillis(1), THEN));
    }

    @Test
    void onlyAConfirmedOrderOfTheCustomerIsInvoicedAndOnlyOnce() {
        order(OrderStatus.CONFIRMED, false).requireInvoiceable();
        assertRuleRefuses(
                "invoice.order-not-confirmed",
                () -> order(OrderStatus.CANCELLED, false).requireInvoiceable());
        assertRuleRefuses(
                "invoice.order-already-invoiced",
                () -> order(OrderStatus.CONFIRMED, true).requireInvoiceable());

        InvoicedOrder.requireOf(CUSTOMER, order(OrderStatus.CONFIRMED, false));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> InvoicedOrder.requireOf(CUSTOMER, null));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> InvoicedOrder.requireOf(new UUID(0, 3), order(OrderStatus.CONFIRMED, false)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("order.not-found"));
    }

    private static InvoicedOrder order(OrderStatus status, boolean invoiced) {
        return new InvoicedOrder(new UUID(0, 9), CUSTOMER, status, invoiced);
    }

    private static Invoice.State stored(Instant paidAt) {
        return past("100.00", paidAt)
                .invoice(new UUID(0, 7), new InvoiceNumber(InvoiceNumber.importedSeries(), 1))
                .state();
    }

    private static PastInvoice past(String net, Instant paidAt) {
        var price = PricedLine.ofAmount(null, Quantity.of("1"), Money.of(net, "TRY"), TaxRate.percent("20"));
        return new PastInvoice(
                new Invoice.Head(new UUID(0, 1), CUSTOMER, null, Currency.getInstance("TRY")),
                new InvoiceLine("I1", price),
                LocalDate.parse("2025-04-01"),
                THEN,
                paidAt);
    }
}
