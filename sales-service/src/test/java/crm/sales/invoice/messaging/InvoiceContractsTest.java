package crm.sales.invoice.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.domain.InvoiceEvent;
import crm.sales.invoice.domain.InvoiceLine;
import crm.sales.invoice.domain.InvoiceNumber;
import crm.sales.invoice.domain.Payment;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import crm.testing.ContractAssert;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-09: what leaves the house is valid by the published schema. */
class InvoiceContractsTest {

    @Test
    void everyEventOfAnInvoiceHasAValidContract() {
        var now = Instant.parse("2026-11-22T09:00:00Z");
        var price = PricedLine.ofAmount(null, Quantity.of("1"), Money.of("100.00", "TRY"), TaxRate.percent("20"));
        var head = new Invoice.Head(new UUID(0, 1), new UUID(0, 2), null, Currency.getInstance("TRY"));
        var invoice = Invoice.draft(head, List.of(new InvoiceLine("Consulting", price)), null, now);
        invoice.issue(new InvoiceNumber("INV2026", 1), LocalDate.parse("2026-12-22"), now);
        invoice.pay(new Payment(new UUID(0, 4), Money.of("120.00", "TRY"), now));

        var events = invoice.drainEvents();
        assertThat(events).hasSize(InvoiceEvent.class.getPermittedSubclasses().length);
        events.forEach(one -> ContractAssert.assertValid((Record) InvoiceContracts.contract(head, one.event())));
    }
}
