package crm.proofs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import crm.launcher.config.FreePorts;
import crm.launcher.config.Port;
import crm.launcher.config.Ports;
import crm.launcher.process.PidFile;
import crm.proofs.system.Script;
import crm.proofs.system.Script.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./crm} does when things go wrong, with PostgreSQL alone: the rules are the same for all components. */
@Order(1)
class LauncherIT {

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @TempDir
    Path home;

    private Map<String, String> environment;

    @BeforeEach
    void chooseEnvironment() {
        environment = new HashMap<>(FreePorts.choose());
        environment.put(
                "CRM_WITHOUT", "kafka,keycloak,mail,iys,customer,sales,marketing,support,consent,analytics,gateway");
    }

    @AfterEach
    void nothingIsLeft() {
        crm("down");
        assertThat(process("launcher")).isEmpty();
        assertThat(process("postgres")).isEmpty();
    }

    @Test
    void aSecondUpIsRefusedWhileOneRuns() {
        up();
        var first = pid("launcher");

        var detached = crm("up", "--detach");
        var inForeground = crm("up");

        for (Outcome second : new Outcome[] {detached, inForeground}) {
            assertThat(second.code()).isEqualTo(3);
            assertThat(second.lines()).last().asString().startsWith("crm: Rıza runs already (pid " + first + ")");
        }
        assertThat(pid("launcher")).isEqualTo(first);
    }

    @Test
    void aTakenPortIsOneSentenceAndNothingStarts() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put(Port.POSTGRES.variable(), String.valueOf(other.getLocalPort()));

            var up = crm("up", "--detach");

            assertThat(up.code()).isEqualTo(1);
            assertThat(up.lines().stream().filter(line -> line.startsWith("crm: ")))
                    .containsExactly("crm: Port " + other.getLocalPort()
                            + " (postgres) is taken by another program: stop that program, or choose another port with "
                            + "CRM_PORT_POSTGRES=<number>.");
            assertThat(process("postgres")).isEmpty();
        }
    }

    @Test
    void whatAKilledLauncherLeftBehindIsStoppedByTheNextUp() {
        up();
        var launcher = process("launcher").orElseThrow();
        var orphan = process("postgres").orElseThrow();
        launcher.destroyForcibly();
        launcher.onExit().join();
        assertThat(orphan.isAlive()).isTrue();

        var next = crm("up", "--detach");

        assertThat(next.code()).as(next.text()).isZero();
        assertThat(next.text()).contains("postgres (pid " + orphan.pid() + ") was left behind by a killed launcher");
        assertThat(orphan.isAlive()).isFalse();
        assertThat(pid("postgres")).isNotEqualTo(orphan.pid());
    }

    @Test
    void ctrlCStopsEverythingAndTheExitCodeSaysSo() throws IOException, InterruptedException {
        var script = Script.of(home, environment);
        var terminal = script.beginInForeground("up");
        terminal.getOutputStream().close();
        Awaitility.await("ready")
                .atMost(Duration.ofMinutes(3))
                .until(() -> crm("status").text().contains("postgres    ready"));
        var postgres = process("postgres").orElseThrow();

        new ProcessBuilder("kill", "-INT", String.valueOf(terminal.pid()))
                .start()
                .waitFor();

        assertThat(terminal.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(terminal.exitValue()).isEqualTo(130);
        assertThat(postgres.isAlive()).isFalse();
        assertThat(Ports.isTaken(Integer.parseInt(environment.get(Port.POSTGRES.variable()))))
                .isFalse();
        assertThat(new String(terminal.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("postgres stopped", "Stopped; the data stays in " + home);
    }

    private void up() {
        var up = crm("up", "--detach");
        assertThat(up.code()).as(up.text()).isZero();
    }

    private Outcome crm(String... arguments) {
        return Script.of(home, environment).run(NOWHERE, arguments);
    }

    private Optional<ProcessHandle> process(String name) {
        return new PidFile(home.resolve("run"), name).alive();
    }

    private long pid(String name) {
        return process(name).orElseThrow().pid();
    }
}
