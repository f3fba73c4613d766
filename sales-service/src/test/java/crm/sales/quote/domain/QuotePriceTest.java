package crm.sales.quote.domain;

import static crm.sales.Refusals.assertInputRefused;
import static crm.sales.quote.domain.QuoteFixture.TODAY;
import static crm.sales.quote.domain.QuoteFixture.TRY;
import static crm.sales.quote.domain.QuoteFixture.content;
import static crm.sales.quote.domain.QuoteFixture.line;
import static crm.sales.quote.domain.QuoteFixture.off;
import static crm.sales.quote.domain.QuoteFixture.optional;
import static crm.sales.quote.domain.QuoteFixture.rate;
import static crm.sales.quote.domain.QuoteFixture.withheld;
import static org.assertj.core.api.Assertions.assertThat;

import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.Spread;
import crm.sales.pricing.domain.TaxRate;
import crm.sales.pricing.domain.Withholding;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SAL-07: discounts, tax and what is withheld, against tables that were worked out by hand. */
class QuotePriceTest {

    private static final String[] RATES = {"0", "1", "10", "20"};

    /**
     * Three lines of 10.00, 10.00 and 10.00 less 10.00: 3.333… each, rounded down to 3.33; one kuruş is left over and goes to the
     * first. Tax: 20 % of 6.66 is 1.332, of 6.67 is 1.334.
     */
    @Test
    void aTotalDiscountIsSpreadByValueAndWhatIsLeftOverGoesToTheFirst() {
        var price = QuotePrice.of(
                List.of(line("1", "10.00", "0", "20"), line("1", "10.00", "0", "20"), line("1", "10.00", "0", "20")),
                off("10.00"),
                TRY);

        assertThat(shares(price)).containsExactly("3.34", "3.33", "3.33");
        assertThat(price.remainder()).isEqualTo(1);
        assertThat(amounts(price, line -> line.price().net())).containsExactly("6.66", "6.67", "6.67");
        assertThat(amounts(price, line -> line.price().tax())).containsExactly("1.33", "1.33", "1.33");
        assertSums(price, "30.00", "10.00", "20.00", "3.99", "23.99");
    }

    /**
     * 2 × 149.90 less 5 % = 284.81 at 20 %; 3 × 33.335 = 100.01 (half up) at 10 %; 1 × 0.99 at 1 %: together 385.81. 7.5 % of that is
     * 28.94 (28.93575): 21.3636…, 7.5018…, 0.0742… are 21.36, 7.50, 0.07, and the kuruş left over goes to 0.0742… (0.42 lost).
     */
    @Test
    void discountsOfLinesComeBeforeTheDiscountOfTheWhole() {
        var price = QuotePrice.of(
                List.of(line("2", "149.90", "5", "20"), line("3", "33.335", "0", "10"), line("1", "0.99", "0", "1")),
                new TotalDiscount(rate("7.5"), null),
                TRY);

        assertThat(amounts(price, QuotePrice.Line::listed)).containsExactly("299.80", "100.01", "0.99");
        assertThat(amounts(price, QuotePrice.Line::discount)).containsExactly("14.99", "0.00", "0.00");
        assertThat(shares(price)).containsExactly("21.36", "7.50", "0.08");
        assertThat(amounts(price, line -> line.price().net())).containsExactly("263.45", "92.51", "0.91");
        assertThat(amounts(price, line -> line.price().tax())).containsExactly("52.69", "9.25", "0.01");
        assertSums(price, "400.80", "43.93", "356.87", "61.95", "418.82");
    }

    /** 5/10 of the tax on 1,250.25 (250.05) is 125.025, half up 125.03. */
    @Test
    void whatTheBuyerWithholdsIsTakenOffThePayment() {
        var price = QuotePrice.of(List.of(withheld("1250.25", "20", 5), line("1", "100.00", "0", "20")), null, TRY);

        assertThat(price.withheld()).isEqualTo(Money.of("125.03", "TRY"));
        assertThat(price.totals().total()).isEqualTo(Money.of("1620.30", "TRY"));
        assertThat(price.payable()).isEqualTo(Money.of("1495.27", "TRY"));
    }

    @Test
    void anOptionalLineIsPricedAndInNoSum() {
        var price = QuotePrice.of(List.of(optional("500.00"), line("1", "100.00", "0", "20")), off("10.00"), TRY);

        assertThat(shares(price)).containsExactly("0.00", "10.00");
        assertThat(amounts(price, line -> line.price().net())).containsExactly("500.00", "90.00");
        assertSums(price, "100.00", "10.00", "90.00", "18.00", "108.00");
    }

    @Test
    void aCurrencyWithoutAFractionHasNone() {
        var yen = Currency.getInstance("JPY");
        var spread = Spread.of(yen("100"), List.of(yen("1"), yen("1"), yen("1")));

        assertThat(spread.shares()).containsExactly(yen("34"), yen("33"), yen("33"));
        assertThat(Spread.of(Money.zero(yen), List.of(Money.zero(yen))).shares())
                .containsExactly(Money.zero(yen));
    }

    @Test
    void aWholeDiscountLeavesNothingAndMoreIsRefused() {
        var lines = List.of(line("1", "10.01", "0", "20"), line("1", "0.02", "0", "20"));

        assertSums(QuotePrice.of(lines, off("10.03"), TRY), "10.03", "10.03", "0.00", "0.00", "0.00");
        assertInputRefused("quote.discount-too-large", () -> QuotePrice.of(lines, off("10.04"), TRY));
        assertInputRefused(
                "quote.currency-mismatch",
                () -> QuotePrice.of(lines, new TotalDiscount(null, Money.of("1", "USD")), TRY));
        assertInputRefused("quote.discount-amount", () -> off("0.001"));
        assertInputRefused("quote.discount-amount", () -> off("-1"));
        assertInputRefused("quote.discount-kind", () -> new TotalDiscount(null, null));
        assertInputRefused("quote.discount-kind", () -> new TotalDiscount(rate("1"), Money.of("1", "TRY")));
        assertInputRefused("discount.out-of-range", () -> rate("100.01"));
        assertInputRefused("discount.out-of-range", () -> rate("-1"));
        assertInputRefused("discount.out-of-range", () -> rate("1.234"));
    }

    @Test
    void anExemptionAndAWithholdingFitTheTax() {
        var none = TaxRate.percent("0");
        var some = TaxRate.percent("20");
        assertThat(new QuoteLine.Tax(none, "351", null).exemptionCode()).isEqualTo("351");
        assertInputRefused("quote.exemption-with-tax", () -> new QuoteLine.Tax(some, "351", null));
        assertInputRefused("quote.exemption-code", () -> new QuoteLine.Tax(none, "35", null));
        assertInputRefused("quote.withholding-without-tax", () -> new QuoteLine.Tax(none, null, new Withholding(5)));
        assertInputRefused("withholding.out-of-range", () -> new Withholding(0));
        assertInputRefused("withholding.out-of-range", () -> new Withholding(11));
    }

    @Test
    void anOfferHasALineOneCurrencyAndADayToCome() {
        assertInputRefused("quote.no-lines", () -> content(optional("1")).requireOffer(TRY, TODAY));
        assertInputRefused(
                "quote.currency-mismatch",
                () -> content(line("1", "1", "0", "20")).requireOffer(Currency.getInstance("USD"), TODAY));
        var late = content(line("1", "1", "0", "20")).until(TODAY.minusDays(1));
        assertInputRefused("quote.validity-in-past", () -> late.requireOffer(TRY, TODAY));
        late.until(TODAY).requireOffer(TRY, TODAY);
        assertInputRefused(
                "money.out-of-range",
                () -> content(line("2", "900000000000", "0", "20")).requireOffer(TRY, TODAY));
    }

    /** Whatever the lines: shares add up to the discount, no line falls below nothing, and every sum is that of its lines. */
    @Test
    void everySumAgrees() {
        var random = new Random(20261130);
        for (int round = 0; round < 2_000; round++) {
            var lines = IntStream.rangeClosed(0, random.nextInt(12))
                    .mapToObj(any -> random(random))
                    .toList();
            var before = QuotePrice.of(lines, null, TRY).totals().net();
            var off = before.amount()
                    .multiply(BigDecimal.valueOf(random.nextInt(101)))
                    .movePointLeft(2)
                    .setScale(2, java.math.RoundingMode.DOWN);

            var price = QuotePrice.of(lines, off(off.toPlainString()), TRY);

            assertThat(sum(price, QuotePrice.Line::share)).isEqualTo(new Money(off, TRY));
            assertThat(price.lines()).noneMatch(line -> line.price().net().isNegative());
            assertThat(price.totals().net()).isEqualTo(before.minus(new Money(off, TRY)));
            assertThat(price.listed().minus(price.discount()))
                    .isEqualTo(price.totals().net());
            assertThat(sum(price, line -> line.price().net()))
                    .isEqualTo(price.totals().net());
            assertThat(sum(price, line -> line.price().tax()))
                    .isEqualTo(price.totals().tax());
            assertThat(price.remainder()).isLessThan(Math.max(1, lines.size()));
        }
    }

    private static QuoteLine random(Random random) {
        var unitPrice = BigDecimal.valueOf(random.nextInt(5_000_000), 2 + random.nextInt(3));
        return line(
                String.valueOf(1 + random.nextInt(20)),
                unitPrice.toPlainString(),
                String.valueOf(random.nextInt(101)),
                RATES[random.nextInt(RATES.length)]);
    }

    private static Money yen(String amount) {
        return Money.of(amount, "JPY");
    }

    private static List<String> shares(QuotePrice price) {
        return amounts(price, QuotePrice.Line::share);
    }

    private static List<String> amounts(QuotePrice price, Function<QuotePrice.Line, Money> part) {
        return price.lines().stream()
                .map(line -> part.apply(line).amount().toPlainString())
                .toList();
    }

    private static Money sum(QuotePrice price, Function<QuotePrice.Line, Money> part) {
        return price.lines().stream().map(part).reduce(Money.zero(TRY), Money::plus);
    }

    private static void assertSums(
            QuotePrice price, String listed, String discount, String net, String tax, String total) {
        assertThat(List.of(
                        price.listed(),
                        price.discount(),
                        price.totals().net(),
                        price.totals().tax(),
                        price.totals().total()))
                .extracting(money -> money.amount().toPlainString())
                .containsExactly(listed, discount, net, tax, total);
    }
}
