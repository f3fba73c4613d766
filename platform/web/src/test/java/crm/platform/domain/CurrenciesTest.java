package crm.platform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C49 */
class CurrenciesTest {

    @ParameterizedTest
    @ValueSource(strings = {"TRY", "EUR", "USD", "GBP", "JPY", "KWD", "CHF", "AZN", "RUB"})
    void whatPeoplePayWithIsInUse(String code) {
        assertThat(Currencies.isInUse(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XXX", "XTS", "XDR", "TRL", "DEM", "CHE", "try", "TL", ""})
    void whatIsGoneOrNoMoneyIsNot(String code) {
        assertThat(Currencies.isInUse(code)).isFalse();
    }
}
