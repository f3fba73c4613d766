package crm.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    @Test
    void itShowsShareRateAndTimeLeft() {
        assertThat(ProgressBar.line("orders", 20_000, 80_000, Duration.ofSeconds(10)))
                .contains("25 %", "20000/80000", "2000 rows/s", "00:30 left", "[########....");
    }

    @Test
    void beforeTheFirstRowTheTimeLeftIsUnknown() {
        assertThat(ProgressBar.line("orders", 0, 80_000, Duration.ofSeconds(2))).contains("0 %", "--:-- left");
    }

    @Test
    void anEmptyFileDoesNotDivideByZero() {
        assertThat(ProgressBar.line("orders", 0, 0, Duration.ZERO)).contains("0/0");
    }
}
