package crm.launcher.command;

import crm.launcher.Console;
import crm.launcher.Invocation;
import crm.launcher.Refusal;
import crm.launcher.config.Settings;
import crm.launcher.process.JavaCommand;
import crm.launcher.process.OwnSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** Leaves a supervisor behind that outlives the terminal; shows what it says until it is ready. */
final class Background {

    private static final long POLL_MILLIS = 200;

    private final Settings settings;
    private final Console console;

    Background(Invocation call) {
        this.settings = Settings.fresh(call.root(), call.environment());
        this.console = call.console();
        settings.home().create();
    }

    int start() throws IOException, InterruptedException {
        var log = settings.home().log("launcher");
        Files.deleteIfExists(log);
        Files.createFile(log);
        var running = new Running(settings.home());
        if (running.launcher().isPresent()) {
            throw new Refusal(
                    3,
                    "Rıza runs already (pid " + running.launcher().get().pid()
                            + "): ./crm status shows it, ./crm down stops it.");
        }
        running.clear();
        var supervisor = new ProcessBuilder(OwnSession.command(command()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        var giveUp = new Thread(supervisor::destroy);
        Runtime.getRuntime().addShutdownHook(giveUp);
        try (var output = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            while (supervisor.isAlive() && !running.isReady()) {
                show(output);
                Thread.sleep(POLL_MILLIS);
            }
            Thread.sleep(POLL_MILLIS);
            show(output);
        }
        Runtime.getRuntime().removeShutdownHook(giveUp);
        return supervisor.isAlive() ? ready() : supervisor.exitValue();
    }

    private int ready() {
        console.line("Running in the background: ./crm status, ./crm logs -f, ./crm down.");
        return 0;
    }

    private void show(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            console.line(line);
        }
    }

    private List<String> command() {
        return JavaCommand.withHeap(192)
                .options("-XX:TieredStopAtLevel=1", "-Dcrm.root=" + settings.root())
                .main(System.getProperty("java.class.path"), "crm.launcher.Main", "up")
                .builder()
                .command();
    }
}
