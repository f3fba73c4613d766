package crm.sales.quote.persistence;

import crm.sales.pricing.domain.DiscountRate;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import crm.sales.pricing.domain.Withholding;
import crm.sales.quote.domain.QuoteLine;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Row of a line of a quote. */
@Embeddable
class QuoteLineRow {

    short lineNo;
    UUID productId;
    String sku;
    String description;
    BigDecimal quantity;
    BigDecimal unitPrice;
    BigDecimal discountRate;
    boolean optional;
    BigDecimal taxRate;

    @Nullable
    String exemptionCode;

    @Nullable
    Short withheldTenths;

    static List<QuoteLineRow> of(List<QuoteLine> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(place -> of((short) (place + 1), lines.get(place)))
                .toList();
    }

    private static QuoteLineRow of(short lineNo, QuoteLine line) {
        var row = new QuoteLineRow();
        var withholding = line.tax().withholding();
        row.lineNo = lineNo;
        row.productId = line.productId();
        row.sku = line.sku();
        row.description = line.description();
        row.quantity = line.quantity().value();
        row.unitPrice = line.unitPrice().amount();
        row.discountRate = line.discount().percent();
        row.optional = line.isOptional();
        row.taxRate = line.tax().rate().percent();
        row.exemptionCode = line.tax().exemptionCode();
        row.withheldTenths = withholding == null ? null : (short) withholding.tenths();
        return row;
    }

    QuoteLine toDomain(Currency currency) {
        var withholding = withheldTenths == null ? null : new Withholding(withheldTenths);
        return new QuoteLine(
                productId,
                sku,
                description,
                new Quantity(quantity),
                new Money(unitPrice, currency),
                new DiscountRate(discountRate),
                optional,
                new QuoteLine.Tax(new TaxRate(taxRate), exemptionCode, withholding));
    }
}
