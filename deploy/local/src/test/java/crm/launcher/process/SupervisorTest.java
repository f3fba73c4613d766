package crm.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.launcher.Console;
import crm.launcher.Refusal;
import crm.launcher.config.Home;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With bash in place of servers: it is ready once it has made its file. */
class SupervisorTest {

    private static final String WAIT = "while true; do sleep 0.1; done";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private Home home;
    private Supervisor supervisor;

    @BeforeEach
    void createHome() {
        home = new Home(folder).create();
    }

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void aComponentStartsAfterWhatItNeedsAndStopsBeforeIt() throws InterruptedException {
        start(
                script("postgres", List.of(), "sleep 0.3; touch postgres.ready; " + WAIT),
                script("sales", List.of("postgres"), "test -e postgres.ready && touch sales.ready; " + WAIT));
        supervisor.stop();

        assertThat(said().indexOf("postgres    ready")).isLessThan(said().indexOf("sales       ready"));
        assertThat(said().indexOf("sales stopped")).isLessThan(said().indexOf("postgres stopped"));
        assertThat(new PidFile(home.run(), "sales").alive()).isEmpty();
    }

    @Test
    void whatDiesIsStartedAgain() throws InterruptedException {
        start(script("kafka", List.of(), "touch kafka.ready; " + WAIT));
        var first = new PidFile(home.run(), "kafka").alive().orElseThrow();

        first.destroyForcibly();

        Awaitility.await("back-off of a second, then a new process")
                .atMost(Duration.ofMinutes(2))
                .until(() -> new PidFile(home.run(), "kafka")
                        .alive()
                        .filter(second -> second.pid() != first.pid())
                        .isPresent());
        assertThat(said()).contains("kafka died (exit code 137); starting it again in 1 s");
    }

    @Test
    void aComponentThatEndsWhileStartingIsARefusalWithTheEndOfItsLog() {
        assertThatThrownBy(() -> start(
                        script("postgres", List.of(), "touch postgres.ready; " + WAIT),
                        script("sales", List.of("postgres"), "echo no such role; exit 3")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sales ended with exit code 3 while starting")
                .hasMessageContaining("no such role");

        assertThat(said()).contains("postgres stopped");
    }

    @Test
    void whatDoesNotHearTheQuestionIsEnded() throws InterruptedException {
        start(script("deaf", List.of(), "trap '' TERM; touch deaf.ready; " + WAIT));
        var process = new PidFile(home.run(), "deaf").alive().orElseThrow();

        supervisor.stop();

        assertThat(process.isAlive()).isFalse();
    }

    private void start(Component... components) throws InterruptedException {
        var console = new Console(new PrintStream(output, true, StandardCharsets.UTF_8));
        supervisor = new Supervisor(List.of(components), home, console);
        supervisor.start();
    }

    private String said() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private Component script(String name, List<String> needs, String script) {
        return new Component() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<String> needs() {
                return needs;
            }

            @Override
            public ProcessBuilder command() {
                return new ProcessBuilder("bash", "-c", script).directory(folder.toFile());
            }

            @Override
            public boolean isReady() {
                return Files.exists(folder.resolve(name + ".ready"));
            }

            @Override
            public Duration stopsWithin() {
                return Duration.ofSeconds(1);
            }
        };
    }
}
