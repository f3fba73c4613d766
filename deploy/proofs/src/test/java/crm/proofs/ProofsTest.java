package crm.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProofsTest {

    @Test
    void theScriptAndItsHelpKnowEveryProofAndNoOther() throws IOException {
        var lines = Files.readAllLines(Path.of("commands.txt"));

        assertThat(lines)
                .containsExactlyElementsOf(Proofs.ALL.stream()
                        .map(proof -> String.format("%-18s  %s", proof.name(), proof.help()))
                        .toList());
    }

    @Test
    void anUnknownProofIsRefused() {
        assertThatThrownBy(() -> Proofs.named("luck"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no proof \"luck\"");
    }
}
