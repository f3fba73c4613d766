package crm.consent.registry.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class IysDatesTest {

    /** T29: no daylight saving, in summer and winter alike. */
    @Test
    void datesAreOfTurkiyeWhateverTheZoneOfTheMachine() {
        var before = TimeZone.getDefault();
        try {
            for (var zone : new String[] {"America/New_York", "Pacific/Auckland", "UTC"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(IysDates.write(Instant.parse("2026-11-25T21:30:05Z")))
                        .isEqualTo("2026-11-26 00:30:05");
                assertThat(IysDates.write(Instant.parse("2026-07-01T09:00:00Z")))
                        .isEqualTo("2026-07-01 12:00:00");
                assertThat(IysDates.read("2026-07-01 12:00:00")).isEqualTo(Instant.parse("2026-07-01T09:00:00Z"));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
