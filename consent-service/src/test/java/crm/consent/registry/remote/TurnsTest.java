package crm.consent.registry.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final class Clock implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        void forward(long millis) {
            nanos += Duration.ofMillis(millis).toNanos();
        }
    }

    private final Clock clock = new Clock();
    private final Turns turns = new Turns(8, Duration.ofMillis(250), clock);

    @Test
    void callsAreSpacedAndNobodyWaitsTooLong() {
        assertThat(turns.take()).contains(Duration.ZERO);
        assertThat(turns.take()).contains(Duration.ofMillis(125));
        assertThat(turns.take()).contains(Duration.ofMillis(250));
        assertThat(turns.take()).isEmpty();
    }

    @Test
    void whoIsRefusedTakesNoTurn() {
        for (int call = 0; call < 10; call++) {
            turns.take();
        }
        clock.forward(125);

        assertThat(turns.take()).contains(Duration.ofMillis(250));
    }

    /** A rest saves up no burst. */
    @Test
    void afterARestCallsAreSpacedAgain() {
        turns.take();
        clock.forward(2_000);

        assertThat(turns.take()).contains(Duration.ZERO);
        assertThat(turns.take()).contains(Duration.ofMillis(125));
        clock.forward(60);
        assertThat(turns.take()).contains(Duration.ofMillis(190));
    }
}
