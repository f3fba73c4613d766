package crm.sales.invoice.persistence;

import crm.sales.invoice.domain.InvoiceLine;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;

@Embeddable
class InvoiceLineRow {

    UUID productId;
    String description;
    BigDecimal quantity;
    BigDecimal unitPrice;
    BigDecimal net;
    BigDecimal taxRate;
    BigDecimal tax;

    static InvoiceLineRow from(InvoiceLine line) {
        var price = line.price();
        var row = new InvoiceLineRow();
        row.productId = price.productId();
        row.description = line.description();
        row.quantity = price.quantity().value();
        row.unitPrice = price.unitPrice() == null ? null : price.unitPrice().amount();
        row.net = price.net().amount();
        row.taxRate = price.taxRate().percent();
        row.tax = price.tax().amount();
        return row;
    }

    InvoiceLine toDomain(Currency currency) {
        var price = new PricedLine(
                productId,
                new Quantity(quantity),
                unitPrice == null ? null : new Money(unitPrice, currency),
                new Money(net, currency),
                new TaxRate(taxRate),
                new Money(tax, currency));
        return new InvoiceLine(description, price);
    }
}
