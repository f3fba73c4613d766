package crm.console.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

    @Test
    void theGreatestIsOnTopAndTheLeastBelow() {
        var curve = Curve.through(List.of(BigDecimal.ONE, BigDecimal.TEN), 100, 30);

        assertThat(curve.path()).isEqualTo("M0.0 30.0L100.0 0.0");
        assertThat(curve.last()).isEqualTo("M100.0 0.0h0");
    }

    @Test
    void aMissingValueBreaksTheLine() {
        var curve = Curve.through(Arrays.asList(BigDecimal.ONE, null, BigDecimal.ONE), 100, 30);

        assertThat(curve.path()).isEqualTo("M0.0 15.0M100.0 15.0");
    }

    @Test
    void withoutValuesThereIsNoLine() {
        assertThat(Curve.through(Arrays.asList(null, null), 100, 30).isEmpty()).isTrue();
    }
}
