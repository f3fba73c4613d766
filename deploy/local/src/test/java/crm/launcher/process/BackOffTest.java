package crm.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void eachDeathInARowDoublesThePauseUpToHalfAMinute() {
        var backOff = new BackOff();

        assertThat(backOff.next(NOON)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.next(NOON.plusSeconds(5))).isEqualTo(Duration.ofSeconds(2));
        assertThat(backOff.next(NOON.plusSeconds(10))).isEqualTo(Duration.ofSeconds(4));
        for (int i = 3; i < 10; i++) {
            backOff.next(NOON.plusSeconds(5L * i));
        }
        assertThat(backOff.next(NOON.plusSeconds(60))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aQuietWhileMakesThePauseShortAgain() {
        var backOff = new BackOff();
        backOff.next(NOON);
        backOff.next(NOON.plusSeconds(5));

        assertThat(backOff.next(NOON.plusSeconds(300))).isEqualTo(Duration.ofSeconds(1));
    }
}
