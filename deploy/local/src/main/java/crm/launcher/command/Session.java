package crm.launcher.command;

import crm.launcher.Console;
import crm.launcher.Invocation;
import crm.launcher.Refusal;
import crm.launcher.config.Port;
import crm.launcher.config.Settings;
import crm.launcher.process.Component;
import crm.launcher.process.Supervisor;
import crm.launcher.server.Module;
import crm.launcher.server.Platform;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A supervised platform from its start to its stop. */
final class Session {

    private final Settings settings;
    private final Console console;
    private final Running running;
    private Supervisor supervisor;

    Session(Invocation call) {
        this.settings = Settings.fresh(call.root(), call.environment());
        this.console = call.console();
        settings.home().create();
        this.running = new Running(settings.home());
    }

    Settings settings() {
        return settings;
    }

    /** Starts everything and returns when it is ready. From here on the end of this JVM stops it all. */
    void start(Invocation call) throws IOException, InterruptedException {
        var began = Instant.now();
        if (!running.takeLock()) {
            throw alreadyRunning();
        }
        Requirements.check(call.environment());
        new Leftovers(settings, console).stop();
        var components = startable(call.environment().getOrDefault("CRM_WITHOUT", ""));
        settings.ports().requireFree(ports(components));
        settings.writePorts();
        supervisor = new Supervisor(components, settings.home(), console);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-everything"));
        console.line("Starting Rıza (data in " + settings.home().folder() + ")");
        supervisor.start();
        running.markReady();
        var seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        console.line(String.format(Locale.ROOT, "Ready after %.1f s", seconds));
    }

    void stayUntilStopped() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private Refusal alreadyRunning() {
        var pid = running.launcher()
                .map(process -> " (pid " + process.pid() + ")")
                .orElse("");
        return new Refusal(3, "Rıza runs already" + pid + ": ./crm status shows it, ./crm down stops it.");
    }

    /** All but those that are not built and those that a developer starts elsewhere, e.g. in a debugger. */
    private List<Component> startable(String without) {
        var startable = new ArrayList<Component>();
        for (Component component : Platform.components(settings)) {
            var absence = List.of(without.split(",")).contains(component.name())
                    ? Optional.of("named in CRM_WITHOUT")
                    : component.absence();
            absence.ifPresentOrElse(
                    why -> console.line("  " + component.name() + " is left out: " + why),
                    () -> startable.add(component));
        }
        return startable;
    }

    private static List<Port> ports(List<Component> components) {
        var ports = new ArrayList<>(List.of(Port.KAFKA_CONTROLLER));
        for (Component component : components) {
            ports.add(Port.valueOf(component.name().toUpperCase(Locale.ROOT)));
            Module.of(component.name())
                    .ifPresent(module -> ports.add(module.port().management()));
        }
        return ports;
    }

    private void stop() {
        console.line("");
        console.line("Stopping");
        supervisor.stop();
        try {
            running.clear();
        } catch (IOException e) {
            console.line("  " + e.getMessage());
        }
        console.line("Stopped; the data stays in " + settings.home().folder());
    }
}
