package crm.sales.quote.api;

import crm.contracts.Money;
import crm.sales.pricing.application.Amounts;
import crm.sales.quote.domain.QuotePrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a quote costs, and how that comes about.
 *
 * @param listed what the lines that count cost before any discount
 * @param discount everything that is not asked for, of the lines and of the whole
 * @param roundingUnits smallest units that were left over when the total discount was spread; the lines that lost most by rounding
 *     have one each
 * @param withheld of the tax; the buyer pays it to the tax office
 * @param payable the total less what is withheld
 */
@Schema(name = "QuotePrice")
record QuotePriceView(
        List<LineView> lines,
        Money listed,
        Money discount,
        int roundingUnits,
        Money net,
        Money tax,
        Money total,
        Money withheld,
        Money payable) {

    /**
     * @param listed before any discount
     * @param discountShare of the total discount
     * @param optional priced, but in no sum
     */
    @Schema(name = "QuoteLineView")
    record LineView(
            UUID productId,
            String sku,
            String description,
            BigDecimal quantity,
            Money unitPrice,
            BigDecimal discountPercent,
            boolean optional,
            Money listed,
            Money discount,
            Money discountShare,
            Money net,
            BigDecimal taxRate,
            Money tax,
            @Nullable String exemptionCode,
            @Nullable Integer withheldTenths,
            Money withheld) {

        private static LineView of(QuotePrice.Line priced) {
            var line = priced.line();
            var withholding = line.tax().withholding();
            return new LineView(
                    line.productId(),
                    line.sku(),
                    line.description(),
                    line.quantity().value(),
                    Amounts.out(line.unitPrice()),
                    line.discount().percent(),
                    line.isOptional(),
                    Amounts.out(priced.listed()),
                    Amounts.out(priced.discount()),
                    Amounts.out(priced.share()),
                    Amounts.out(priced.price().net()),
                    line.tax().rate().percent(),
                    Amounts.out(priced.price().tax()),
                    line.tax().exemptionCode(),
                    withholding == null ? null : withholding.tenths(),
                    Amounts.out(priced.withheld()));
        }
    }

    static QuotePriceView of(QuotePrice price) {
        var totals = price.totals();
        return new QuotePriceView(
                price.lines().stream().map(LineView::of).toList(),
                Amounts.out(price.listed()),
                Amounts.out(price.discount()),
                price.remainder(),
                Amounts.out(totals.net()),
                Amounts.out(totals.tax()),
                Amounts.out(totals.total()),
                Amounts.out(price.withheld()),
                Amounts.out(price.payable()));
    }
}
