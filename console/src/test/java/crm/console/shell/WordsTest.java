package crm.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.ZoneId;
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
