package crm.proofs.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.launcher.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaosOptionsTest {

    @Test
    void whatIsNotSaidIsTheDefault() {
        assertThat(ChaosOptions.parse(List.of())).isEqualTo(new ChaosOptions(20_261_125, 20_000, 20, 16, 80));
    }

    @Test
    void eachCanBeSaid() {
        var said = List.of("--seed", "-7", "--kills", "3", "--commands", "100", "--callers", "4", "--rate", "50");

        assertThat(ChaosOptions.parse(said)).isEqualTo(new ChaosOptions(-7, 100, 3, 4, 50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--kills", "--kills 0", "--kills many", "--commands -1", "--luck 7", "--callers 9999999999"})
    void whatMakesNoSenseIsRefused(String said) {
        assertThatThrownBy(() -> ChaosOptions.parse(List.of(said.split(" "))))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("usage: ./crm chaos");
    }
}
