package crm.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.launcher.Checkout;
import crm.launcher.Console;
import crm.launcher.Invocation;
import crm.launcher.Refusal;
import crm.launcher.config.Home;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    @TempDir
    Path home;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void anUnknownCommandIsRefused() {
        assertThatThrownBy(() -> Commands.named("start"))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no command \"start\"; ./crm help lists what there is.");
    }

    @Test
    void anUnknownOptionIsRefusedAndNotIgnored() {
        assertThatThrownBy(() -> run("up", "--detatch"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Unknown option --detatch");
    }

    @Test
    void helpNamesEveryCommandAndEveryPort() throws Exception {
        run("help");

        assertThat(said())
                .contains(
                        "up [--detach]",
                        "demo",
                        "open",
                        "status",
                        "logs [name] [-f]",
                        "inbox [address] [--last N]",
                        "inbox show <n>",
                        "token <user>",
                        "verify",
                        "republish [service] [--since <instant>] [--all]",
                        "rebuild <analytics|marketing> [--drop-old]",
                        "down",
                        "reset [--yes]")
                .contains(
                        "CRM_HOME",
                        "CRM_PORT_GATEWAY",
                        "CRM_PORT_KAFKA_CONTROLLER",
                        "8080",
                        "CRM_PORT_MAIL",
                        "1025",
                        "CRM_PORT_IYS");
    }

    @Test
    void resetDeletesTheDataAndKeepsTheUnpackedServers() throws Exception {
        Files.createDirectories(home.resolve("data/postgres"));
        Files.writeString(home.resolve("data/postgres/PG_VERSION"), "18");
        Files.createDirectories(home.resolve("mail"));
        Files.writeString(home.resolve("mail/20261125T093000.000000Z.eml"), "Subject: a");
        Files.createDirectories(home.resolve("iys"));
        Files.createDirectories(home.resolve("servers/keycloak"));
        Files.writeString(home.resolve("secrets.properties"), "a=b");

        assertThat(run("reset", "--yes")).isZero();

        assertThat(home.resolve("data")).doesNotExist();
        assertThat(home.resolve("mail")).doesNotExist();
        assertThat(home.resolve("iys")).doesNotExist();
        assertThat(home.resolve("secrets.properties")).doesNotExist();
        assertThat(home.resolve("servers/keycloak")).exists();
    }

    @Test
    void resetWithoutATerminalNeedsItsYes() throws IOException {
        Files.createDirectories(home.resolve("data"));

        assertThatThrownBy(() -> run("reset")).isInstanceOf(Refusal.class).hasMessageContaining("./crm reset --yes");

        assertThat(home.resolve("data")).exists();
    }

    @Test
    void downSaysWhenNothingRuns() throws Exception {
        assertThat(run("down")).isZero();

        assertThat(said()).contains("Nothing runs.");
    }

    @Test
    void oneHomeHasOneLauncher() throws Exception {
        run("status");
        var home = new Home(this.home);
        var first = new Running(home);

        assertThat(first.takeLock()).isTrue();
        System.gc(); // a lock whose channel nobody keeps would be given back here
        assertThat(new Running(home).takeLock()).isFalse();
        assertThat(first.launcher()).contains(ProcessHandle.current());
    }

    @Test
    void tooOldAJdkAndTooLittleMemoryAreOneSentenceEach() {
        assertThatThrownBy(() -> Requirements.requireJdk(11))
                .hasMessage("JDK 17 or newer is needed, but this is Java 11: set JAVA_HOME to a JDK 17.");
        assertThatThrownBy(() -> Requirements.requireMemory(900, 3500))
                .hasMessageContaining("Too little memory: 900 MB are free and about 3500 MB are needed");
    }

    private int run(String command, String... arguments) throws Exception {
        var console = new Console(new PrintStream(output, true, StandardCharsets.UTF_8));
        var environment = Map.of("CRM_HOME", home.toString());
        return Commands.named(command).run(new Invocation(Checkout.ROOT, environment, List.of(arguments), console));
    }

    private String said() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
