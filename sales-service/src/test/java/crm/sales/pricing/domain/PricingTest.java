package crm.sales.pricing.domain;

import static crm.sales.Refusals.assertInputRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-08, SAL-09: prices, tax per line and totals. */
class PricingTest {

    private static final Currency TRY = Currency.getInstance("TRY");
    private static final UUID PRODUCT = new UUID(0, 1);

    @Test
    void equalAmountsAreEqualHoweverTheyWereWritten() {
        assertThat(Money.of("12.5", "TRY")).isEqualTo(Money.of("12.5000", "TRY"));
        assertThat(Money.of("12.5", "TRY").amount()).hasToString("12.50");
        assertThat(Money.of("1E+2", "TRY").amount()).hasToString("100.00");
    }

    @Test
    void anAmountOutsideNumeric19And4IsRefused() {
        assertInputRefused("money.out-of-range", () -> Money.of("0.00001", "TRY"));
        assertInputRefused("money.out-of-range", () -> Money.of("1000000000000000", "TRY"));
        assertInputRefused("money.out-of-range", () -> Money.of("1E+2000000000", "TRY"));
        assertThat(Money.of("999999999999999.9999", "TRY").amount()).hasToString("999999999999999.9999");
    }

    /** C42: more digits than an int counts. */
    @Test
    void theLargestExponentIsOutOfRangeToo() {
        assertInputRefused("money.out-of-range", () -> Money.of("1E+2147483647", "TRY"));
        assertInputRefused("money.out-of-range", () -> Money.of("1E-2147483647", "TRY"));
    }

    /** C48: what is entered, and a total, leave room for sums. */
    @Test
    void anEnteredAmountIsSmallerThanAColumn() {
        assertInputRefused(
                "money.out-of-range",
                () -> Money.of("900000000000000.00", "TRY").within("amount"));
        assertInputRefused(
                "money.out-of-range", () -> Money.of("-1000000000000", "TRY").within("amount"));
        assertThat(Money.of("999999999999.9999", "TRY").within("amount")).isNotNull();
    }

    @Test
    void twoCurrenciesAreNeverAdded() {
        assertInputRefused("money.currency-mismatch", () -> Money.of("1", "TRY").plus(Money.of("1", "USD")));
        assertInputRefused("money.unknown-currency", () -> Money.of("1", "XYZ"));
    }

    @Test
    void taxIsRoundedHalfUpPerLine() {
        assertThat(ofAmount("0.03", "10").tax()).isEqualTo(Money.of("0.00", "TRY"));
        assertThat(ofAmount("0.05", "10").tax()).isEqualTo(Money.of("0.01", "TRY"));
        assertThat(ofAmount("10.03", "20").tax()).isEqualTo(Money.of("2.01", "TRY"));
        assertThat(ofAmount("11.77", "0").tax()).isEqualTo(Money.of("0.00", "TRY"));
    }

    @Test
    void theNetOfUnitsIsRoundedToTheSmallestUnitOfTheCurrency() {
        var line = PricedLine.ofUnits(PRODUCT, Quantity.of("3"), Money.of("0.3350", "TRY"), TaxRate.percent("20"));
        assertThat(line.net()).isEqualTo(Money.of("1.01", "TRY"));
        var yen = PricedLine.ofUnits(PRODUCT, Quantity.of("0.5"), Money.of("101", "JPY"), TaxRate.percent("10"));
        assertThat(yen.net()).isEqualTo(Money.of("51", "JPY"));
        assertThat(yen.tax()).isEqualTo(Money.of("5", "JPY"));
    }

    @Test
    void totalsAreTheSumsOfTheLines() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var lines = random.ints(1 + random.nextInt(20), 0, 100_000)
                    .mapToObj(cents -> ofAmount(cents / 100 + "." + String.format("%02d", cents % 100), "20"))
                    .toList();
            var totals = Totals.of(lines, TRY);
            var cents = lines.stream()
                    .mapToLong(line -> line.net().amount().movePointRight(2).longValueExact()
                            + line.tax().amount().movePointRight(2).longValueExact())
                    .sum();
            assertThat(totals.total().amount().movePointRight(2).longValueExact())
                    .isEqualTo(cents);
            assertThat(totals.total()).isEqualTo(totals.net().plus(totals.tax()));
        }
    }

    @Test
    void aLineOfNothingIsRefusedAndALineForNothingIsNot() {
        assertInputRefused("quantity.out-of-range", () -> Quantity.of("0"));
        assertInputRefused("quantity.out-of-range", () -> Quantity.of("-1"));
        assertInputRefused("quantity.out-of-range", () -> Quantity.of("0.00001"));
        assertInputRefused("quantity.out-of-range", () -> Quantity.of("1E+1000000000"));
        assertThat(Totals.of(List.of(ofAmount("0.00", "20")), TRY).total()).isEqualTo(Money.zero(TRY));
    }

    @Test
    void aNegativeOrTooPreciseAmountOfALineIsRefused() {
        assertInputRefused("money.negative", () -> ofAmount("-0.01", "20"));
        assertInputRefused("money.too-precise", () -> ofAmount("1.001", "20"));
        assertInputRefused("tax-rate.out-of-range", () -> ofAmount("1", "100.01"));
        assertInputRefused("tax-rate.out-of-range", () -> ofAmount("1", "-1"));
    }

    @Test
    void aReasonIsACodeAndNeverFreeText() {
        assertThat(new ReasonCode("NO_BUDGET").value()).isEqualTo("NO_BUDGET");
        assertInputRefused("reason.not-a-code", () -> new ReasonCode("Ayşe said no"));
        assertInputRefused("reason.not-a-code", () -> new ReasonCode(null));
    }

    private static PricedLine ofAmount(String net, String taxRate) {
        return PricedLine.ofAmount(PRODUCT, Quantity.of("1"), Money.of(net, "TRY"), TaxRate.percent(taxRate));
    }
}
