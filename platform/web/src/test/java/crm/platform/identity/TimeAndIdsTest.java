package crm.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class TimeAndIdsTest {

    private static final Duration AHEAD = Duration.ofMinutes(2);

    @Test
    void aClockIsWrongOnPurposeOnALocalSystem() {
        var time = new TimeAndIds(AHEAD, true);

        time.requireTrueClock(new StartupEvent());

        assertThat(time.clock().instant()).isCloseTo(Instant.now().plus(AHEAD), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void elsewhereTheServiceDoesNotStartWithIt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new TimeAndIds(AHEAD, false).requireTrueClock(new StartupEvent()))
                .withMessageContaining("crm.clock.ahead");
    }

    @Test
    void usuallyItTellsTheTime() {
        var time = new TimeAndIds(Duration.ZERO, false);

        time.requireTrueClock(new StartupEvent());

        assertThat(time.clock().instant()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
        var now = time.clock().instant();
        assertThat(now).as("cut to microseconds").isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
    }
}
