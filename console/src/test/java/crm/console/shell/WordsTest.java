package crm.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, dates and money follow the language. */
class WordsTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final Words TURKISH = new Words(Locale.forLanguageTag("tr"), ISTANBUL);
    private static final Words ENGLISH = new Words(Locale.ENGLISH, ISTANBUL);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "46900.00 | TRY | ₺46.900 | TRY\u00a046,900",
                "1284.50 | TRY | ₺1.284,50 | TRY\u00a01,284.50",
                "-12.00 | EUR | −EUR\u00a012 | −EUR\u00a012",
                "0.00 | TRY | ₺0 | TRY\u00a00"
            })
    void money(String amount, String currency, String turkish, String english) {
        var money = JsonNodeFactory.instance.objectNode().put("amount", amount).put("currency", currency);

        assertThat(TURKISH.money(money)).isEqualTo(turkish);
        assertThat(ENGLISH.money(money)).isEqualTo(english);
    }

    /** What one reads on a page may be typed back, and means the same. */
    @ParameterizedTest
    @CsvSource({"46900.00, TRY", "1284.50, TRY", "12.00, EUR", "0.50, TRY", "1234567.89, USD", "999.00, TRY"})
    void whatIsShownIsReadAsTheSame(String amount, String currency) {
        var money = JsonNodeFactory.instance.objectNode().put("amount", amount).put("currency", currency);

        for (var words : List.of(TURKISH, ENGLISH)) {
            assertThat(new BigDecimal(words.read(words.money(money)))).isEqualByComparingTo(amount);
            assertThat(new BigDecimal(words.read(words.typed(money)))).isEqualByComparingTo(amount);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "46.900 | 46900 | 46.900",
                "46,900 | 46.900 | 46900",
                "1.284,50 | 1284.50 | 1284.50",
                "1,284.50 | 1284.50 | 1284.50",
                "1284,5 | 1284.5 | 1284.5",
                "12.5 | 12.5 | 12.5",
                "1.234.567 | 1234567 | 1.234.567",
                "çok | çok | çok"
            })
    void numbersAreReadAsPeopleWriteThem(String typed, String turkish, String english) {
        assertThat(TURKISH.read(typed)).isEqualTo(turkish);
        assertThat(ENGLISH.read(typed)).isEqualTo(english);
    }

    @Test
    void nothingIsNoMoneyAndNoDay() {
        assertThat(TURKISH.money(JsonNodeFactory.instance.objectNode())).isEmpty();
        assertThat(TURKISH.day(null)).isEmpty();
    }

    /** Late in the evening of UTC it is the next day where the organisation is. */
    @Test
    void daysAreThoseOfTheOrganisation() {
        var moment = Instant.parse("2026-11-27T22:30:00Z");

        assertThat(TURKISH.day(moment)).isEqualTo("28 Kas 2026");
        assertThat(ENGLISH.day(moment)).isEqualTo("28 Nov 2026");
        assertThat(TURKISH.dayOfWeek(moment)).isEqualTo("28 Kasım 2026 Cumartesi");
        assertThat(TURKISH.time(moment)).isEqualTo("01:30");
        assertThat(TURKISH.number(23570)).isEqualTo("23.570");
    }

    @ParameterizedTest
    @CsvSource({"ipek işcan, İİ", "Ayşe Çağlayan, AÇ", "Mehmet Ali Öz, MÖ", "Karya, K", "'  ', ?"})
    void initials(String name, String initials) {
        assertThat(Names.initials(name)).isEqualTo(initials);
    }
}
