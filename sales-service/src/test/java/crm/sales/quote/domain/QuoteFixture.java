package crm.sales.quote.domain;

import crm.sales.pricing.domain.DiscountRate;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import crm.sales.pricing.domain.Withholding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Quotes for tests. */
public final class QuoteFixture {

    public static final Currency TRY = Currency.getInstance("TRY");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    public static final LocalDate LAST_DAY = TODAY.plusDays(14);
    public static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    public static final UUID SELLER = new UUID(0, 1);
    public static final UUID MANAGER = new UUID(0, 2);
    public static final ApprovalLimit LIMIT = new ApprovalLimit(Money.of("100000", "TRY"), rate("10"));
    public static final ApprovalLimit NOTHING = new ApprovalLimit(Money.of("0", "TRY"), DiscountRate.NONE);

    private QuoteFixture() {}

    public static DiscountRate rate(String percent) {
        return new DiscountRate(new BigDecimal(percent));
    }

    public static QuoteLine line(String quantity, String unitPrice, String discount, String tax) {
        return line(quantity, unitPrice, discount, false, new QuoteLine.Tax(TaxRate.percent(tax), null, null));
    }

    public static QuoteLine withheld(String unitPrice, String tax, int tenths) {
        var withheld = new QuoteLine.Tax(TaxRate.percent(tax), null, new Withholding(tenths));
        return line("1", unitPrice, "0", false, withheld);
    }

    public static QuoteLine optional(String unitPrice) {
        return line("1", unitPrice, "0", true, new QuoteLine.Tax(TaxRate.percent("20"), null, null));
    }

    private static QuoteLine line(
            String quantity, String unitPrice, String discount, boolean isOptional, QuoteLine.Tax tax) {
        return new QuoteLine(
                new UUID(1, 1),
                "CD-001",
                "Compact disc",
                new Quantity(new BigDecimal(quantity)),
                Money.of(unitPrice, "TRY"),
                rate(discount),
                isOptional,
                tax);
    }

    public static TotalDiscount off(String amount) {
        return new TotalDiscount(null, Money.of(amount, "TRY"));
    }

    public static QuoteContent content(QuoteLine... lines) {
        return new QuoteContent(List.of(lines), null, LAST_DAY, null);
    }

    public static Quote aDraft() {
        return Quote.draft(
                new QuoteState.Head(new UUID(2, 1), "QUO-000000001", 1, new UUID(3, 1), null, TRY, NOW),
                content(line("2", "100.00", "0", "20")),
                TODAY);
    }
}
