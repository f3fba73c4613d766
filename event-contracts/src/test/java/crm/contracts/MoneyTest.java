package crm.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "12.5, 12.50",
        "12, 12.00",
        "0, 0.00",
        "1E+3, 1000.00",
        "-0.10, -0.10",
        "12.3400, 12.34",
        "12.3456, 12.3456",
        "999999999999999.9999, 999999999999999.9999"
    })
    void theAmountIsCanonical(BigDecimal amount, String text) {
        assertThat(Money.of(amount, "TRY").amount()).isEqualTo(text);
        assertThat(Money.of(amount, "TRY").value()).isEqualByComparingTo(amount);
        assertThat(Money.of(amount, "TRY")).isEqualTo(new Money(text, "TRY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00001", "1000000000000000", "1e999999999", "1e2147483647", "1e-2147483647"})
    void whatDoesNotFitIsRefused(BigDecimal amount) {
        assertThatThrownBy(() -> Money.of(amount, "TRY")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(amount.toString(), "TRY")).isInstanceOf(IllegalArgumentException.class);
    }

    /** C42 */
    @Test
    void anAmountOfManyDigitsIsRefusedUnread() {
        assertThatThrownBy(() -> new Money("1".repeat(300_000), "TRY")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "TL", "try", "TRYY", "XQQ"})
    void anUnknownCurrencyIsRefused(String currency) {
        assertThatThrownBy(() -> new Money("1.00", currency)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new Money("1,00", "TRY")).isInstanceOf(IllegalArgumentException.class);
    }
}
