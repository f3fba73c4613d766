package crm.proofs.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.launcher.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Set<String> PARTS = Set.of("orders", "relay");

    private static Options options(String... arguments) {
        return Options.of(List.of(arguments), PARTS, Path.of("/folder"));
    }

    @Test
    void withoutWordsEverythingIsMeasuredAndWrittenBesideTheSystem() {
        var options = options();

        assertThat(options.only()).isEqualTo(PARTS);
        assertThat(options.json()).isEqualTo(Path.of("/folder/bench.json"));
        assertThat(Plan.of(options).customers()).isEqualTo(1_000_000);
        assertThat(Plan.of(options).warmUp()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void everyWordIsHeard() {
        var options = options("--quick", "--only", "relay", "--rounds", "9", "--seed", "7", "--json", "/tmp/x.json");

        assertThat(options).isEqualTo(new Options(true, Set.of("relay"), 9, 7, Path.of("/tmp/x.json")));
        assertThat(Plan.of(options).rounds()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "--fast, --fast",
        "--only luck, There is no part \"luck\"",
        "--rounds 2, --rounds takes a number from 3 to 99",
        "--rounds many, --rounds takes a number from 3 to 99",
        "--seed, --seed needs a value",
    })
    void whatIsNotUnderstoodIsRefusedWithASentence(String words, String sentence) {
        assertThatThrownBy(() -> options(words.split(" ")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }
}
