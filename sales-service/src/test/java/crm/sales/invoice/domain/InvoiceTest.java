package crm.sales.invoice.domain;

import static crm.sales.Refusals.assertInputRefused;
import static crm.sales.Refusals.assertRuleRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.domain.Recorded;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-09 */
class InvoiceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-12-22");
    private static final InvoiceNumber NUMBER = new InvoiceNumber("INV2026", 1);

    @Test
    void aNumberTellsItsSeriesAndPlace() {
        assertThat(NUMBER.text()).isEqualTo("INV2026-000000001");
        assertThat(InvoiceNumber.seriesOf(2026)).isEqualTo("INV2026");
    }

    @Test
    void aDraftIsNobodysBusinessAndHasNoNumber() {
        var invoice = draft("100.00");
        assertThat(invoice.version()).isZero();
        assertThat(invoice.state().number()).isNull();
        assertThat(invoice.drainEvents()).isEmpty();
        assertRuleRefuses("invoice.not-issued", () -> invoice.pay(payment("1")));
        assertInputRefused("invoice.no-lines", () -> Invoice.draft(head(), List.of(), DUE, NOW));
    }

    @Test
    void anInvoiceIsIssuedOnce() {
        var invoice = draft("100.00");
        invoice.issue(NUMBER, DUE, NOW);

        assertThat(invoice.drainEvents())
                .containsExactly(new Recorded<>(
                        1, new InvoiceEvent.Issued(NUMBER, invoice.state().totals(), DUE, NOW)));
        assertRuleRefuses("invoice.not-draft", invoice::requireIssuable);
        assertRuleRefuses("invoice.not-draft", () -> invoice.issue(NUMBER, DUE, NOW));
    }

    @Test
    void theAgreedDueDateWinsOverTheDefault() {
        var agreed = LocalDate.parse("2027-01-31");
        var invoice = Invoice.draft(head(), List.of(line("1")), agreed, NOW);
        invoice.issue(NUMBER, DUE, NOW);
        assertThat(invoice.state().dueDate()).isEqualTo(agreed);
    }

    @Test
    void partsArePaidUntilNothingIsOpen() {
        var invoice = issued("100.00");
        invoice.pay(payment("20.00"));
        assertThat(invoice.state().status()).isEqualTo(InvoiceStatus.PARTIALLY_PAID);
        assertThat(invoice.state().open()).isEqualTo(Money.of("100.00", "TRY"));

        invoice.pay(payment("100.00"));
        assertThat(invoice.state().status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(invoice.drainEvents())
                .last()
                .isEqualTo(new Recorded<>(4, new InvoiceEvent.Paid(Money.of("120.00", "TRY"), NOW)));
        assertRuleRefuses("invoice.already-paid", () -> invoice.pay(payment("0.01")));
    }

    @Test
    void anOverpaymentIsRefusedAndLeavesNoTrace() {
        var invoice = issued("100.00");
        invoice.drainEvents();
        assertRuleRefuses("invoice.overpaid", () -> invoice.pay(payment("120.01")));
        assertThat(invoice.state().payments()).isEmpty();
        assertThat(invoice.state().status()).isEqualTo(InvoiceStatus.ISSUED);
        assertThat(invoice.drainEvents()).isEmpty();
    }

    @Test
    void aPaymentOfNothingOrInAnotherCurrencyIsRefused() {
        var invoice = issued("100.00");
        assertInputRefused("payment.not-payable", () -> invoice.pay(payment("0")));
        assertInputRefused("payment.not-payable", () -> invoice.pay(payment("-1")));
        assertInputRefused("payment.not-payable", () -> invoice.pay(payment("0.001")));
        assertInputRefused(
                "invoice.currency-mismatch", () -> invoice.pay(new Payment(new UUID(0, 5), Money.of("1", "USD"), NOW)));
    }

    @Test
    void anInvoiceForNothingIsPaidWhenItIsIssued() {
        var invoice = issued("0.00");
        assertThat(invoice.state().status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(invoice.version()).isEqualTo(2);
    }

    @Test
    void overdueIsDerivedFromTheDueDate() {
        var invoice = issued("100.00");
        assertThat(invoice.state().isOverdueOn(DUE)).isFalse();
        assertThat(invoice.state().isOverdueOn(DUE.plusDays(1))).isTrue();
        invoice.pay(payment("120.00"));
        assertThat(invoice.state().isOverdueOn(DUE.plusDays(1))).isFalse();
        assertThat(draft("1").state().isOverdueOn(DUE.plusDays(1))).isFalse();
    }

    /** Whatever is paid in whatever order: payments never exceed the total, and PAID means equal. */
    @Test
    void paymentsAddUpToTheState() {
        var random = new Random(3);
        for (int round = 0; round < 100; round++) {
            var invoice = issued("100.00");
            for (int step = 0; step < 10; step++) {
                try {
                    invoice.pay(payment(String.valueOf(1 + random.nextInt(60))));
                } catch (crm.platform.domain.RuleViolation refused) {
                    assertThat(refused.code()).isIn("invoice.overpaid", "invoice.already-paid");
                }
            }
            var state = invoice.state();
            assertThat(state.open().isNegative()).isFalse();
            assertThat(state.status() == InvoiceStatus.PAID)
                    .isEqualTo(state.open().isZero());
        }
    }

    private static Invoice issued(String net) {
        var invoice = draft(net);
        invoice.issue(NUMBER, DUE, NOW);
        return invoice;
    }

    private static Invoice draft(String net) {
        return Invoice.draft(head(), List.of(line(net)), null, NOW);
    }

    private static InvoiceLine line(String net) {
        return new InvoiceLine(
                "Consulting", PricedLine.ofAmount(null, Quantity.of("1"), Money.of(net, "TRY"), TaxRate.percent("20")));
    }

    private static Invoice.Head head() {
        return new Invoice.Head(new UUID(0, 1), new UUID(0, 2), null, Currency.getInstance("TRY"));
    }

    private static Payment payment(String amount) {
        return new Payment(new UUID(0, 4), Money.of(amount, "TRY"), NOW);
    }
}
