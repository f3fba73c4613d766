package crm.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    @Test
    void aRunningProcessIsFoundAgain() {
        var file = new PidFile(folder, "kafka");
        file.write(ProcessHandle.current());

        assertThat(file.alive()).contains(ProcessHandle.current());
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotOurs() throws IOException {
        var start = Instant.now().minus(Duration.ofDays(1));
        Files.writeString(folder.resolve("kafka.pid"), ProcessHandle.current().pid() + " " + start);

        assertThat(new PidFile(folder, "kafka").alive()).isEmpty();
    }

    @Test
    void anEndedProcessIsNotAlive() throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "-c", "read line").start();
        var file = new PidFile(folder, "kafka");
        file.write(process.toHandle());
        process.destroyForcibly().waitFor();

        assertThat(file.alive()).isEmpty();
    }

    @Test
    void noFileAndABrokenFileMeanNoProcess() throws IOException {
        assertThat(new PidFile(folder, "none").alive()).isEmpty();

        Files.writeString(folder.resolve("broken.pid"), "what?");
        assertThat(new PidFile(folder, "broken").alive()).isEmpty();
    }
}
