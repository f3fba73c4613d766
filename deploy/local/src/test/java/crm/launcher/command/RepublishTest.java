package crm.launcher.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.launcher.Console;
import crm.launcher.Invocation;
import crm.launcher.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before a service is asked. */
class RepublishTest {

    @TempDir
    Path home;

    @Test
    void whatHasNoOutboxIsRefusedByName() {
        refused("There is no service \"gateway\" with an outbox; there are customer, sales, ", "gateway");
        refused("There is no service \"nobody\" with an outbox", "nobody");
        refused("Say one service at most", "sales", "customer");
    }

    @Test
    void whatIsNoMomentIsRefused() {
        refused("--since takes an instant like 2026-11-29T09:30:00Z, but is \"yesterday\".", "--since", "yesterday");
        refused("--since takes a value", "sales", "--since");
    }

    /** Everything of two weeks is too much to be asked for by a slip. */
    @Test
    void allNeedsAMoment() {
        refused("say which, by --since", "sales", "--all");
    }

    private void refused(String why, String... words) {
        assertThatThrownBy(() -> Commands.named("republish").run(call(words)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    private Invocation call(String... words) {
        var nowhere = new Console(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        return new Invocation(home, Map.of("CRM_HOME", home.toString()), List.of(words), nowhere);
    }
}
