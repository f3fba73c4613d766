package crm.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

    private static final long SEED = 20261126;
    private static final String LETTERS = "0123456789-:.TZtz+ İx";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T10:00:00Z",
                "2026-03-01T10:00:00.1Z",
                "2026-03-01T10:00:00.123456Z",
                "2026-03-01T10:00:00.123456789Z",
                "2026-03-01T13:00:00+03:00",
                "2024-02-29T23:59:59.999-05:30"
            })
    void itReadsWhatTheJdkReads(String text) {
        assertThat(EventTime.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @Test
    void itReadsWhateverMomentWeWrite() {
        var random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            var moment = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L);
            assertThat(EventTime.parse(moment.toString())).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "",
                "2026-03-01",
                "2026-03-01T10:00:00",
                "2026-02-30T10:00:00Z",
                "2026-03-01T25:00:00Z"
            })
    void whatIsNoMomentIsRefused(String text) {
        assertThatThrownBy(() -> EventTime.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void whateverStandsThereItIsReadOrRefused() {
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            var text = random.ints(random.nextInt(32), 0, LETTERS.length())
                    .collect(StringBuilder::new, (all, at) -> all.append(LETTERS.charAt(at)), StringBuilder::append)
                    .toString();
            try {
                assertThat(EventTime.parse(text)).isNotNull();
            } catch (DateTimeException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }
}
