package crm.proofs.system;

import crm.launcher.Console;
import crm.launcher.config.FreePorts;
import crm.launcher.config.Port;
import crm.launcher.config.Ports;
import crm.launcher.config.Settings;
import crm.launcher.demo.DemoRun;
import crm.launcher.demo.ScreenRecords;
import crm.launcher.server.Databases;
import crm.launcher.server.Tokens;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A whole system of its own: own folder, own free ports, started by the launcher as a child process; never the user's. */
public final class TestSystem implements AutoCloseable {

    private final Script script;
    private final Settings settings;
    private final Components components;
    private final Tokens tokens;
    private final PrintStream log;
    private final Thread stopAtExit = new Thread(this::stop, "stop-test-system");

    private TestSystem(Script script, Settings settings, PrintStream log) {
        this.script = script;
        this.settings = settings;
        this.components = new Components(settings);
        this.tokens = new Tokens(settings);
        this.log = log;
    }

    /**
     * Blocks until all is ready.
     *
     * @param home empty, or of an earlier test system, whose data it goes on with
     * @throws IllegalStateException with what the launcher said, when it does not come up
     */
    public static TestSystem start(Path home, PrintStream log) {
        return start(home, log, Map.of());
    }

    /** @param more environment variables, e.g. where traces go */
    public static TestSystem start(Path home, PrintStream log, Map<String, String> more) {
        if (Files.exists(home.resolve("run"))) {
            TestHome.stop(home);
        }
        var script = Script.of(home, environment(more));
        var settings = Settings.fresh(Checkout.root(), script.environment());
        var system = new TestSystem(script, settings, log);
        Runtime.getRuntime().addShutdownHook(system.stopAtExit);
        var outcome = script.run(log, "up", "--detach");
        if (outcome.code() != 0) {
            Runtime.getRuntime().removeShutdownHook(system.stopAtExit);
            throw new IllegalStateException("the system in " + home + " did not start:\n" + outcome.text());
        }
        return system;
    }

    /** Ports of its own; and no limit of rates, for proofs ask more than people do. */
    private static Map<String, String> environment(Map<String, String> more) {
        var environment = new HashMap<>(FreePorts.choose());
        environment.putAll(more);
        environment.put("CRM_GATEWAY_RATE_ENABLED", "false");
        return environment;
    }

    public URI gateway() {
        return URI.create(settings.url(Port.GATEWAY));
    }

    /** @param id e.g. "customer" */
    public URI service(String id) {
        return URI.create(settings.url(Port.valueOf(id.toUpperCase(Locale.ROOT))));
    }

    /** Where that service, or the gateway, answers its operators. */
    public URI management(String id) {
        return URI.create(settings.url(Port.valueOf(id.toUpperCase(Locale.ROOT)).management()));
    }

    public URI keycloak() {
        return URI.create(settings.url(Port.KEYCLOAK));
    }

    public String kafkaBootstrap() {
        return settings.kafka();
    }

    /** As the role that owns the service's tables; who asked closes it. */
    public Connection database(String service) {
        try {
            return Databases.of(settings).asOwnerOf(service);
        } catch (SQLException e) {
            throw new IllegalStateException("the database of " + service + " does not answer", e);
        }
    }

    /** For faults that only its owner can bring about; who asked closes it. */
    public Connection superuser() throws SQLException {
        return Databases.of(settings).asSuperuser();
    }

    public String databasePassword(String role) {
        return Databases.of(settings).passwordOf(role);
    }

    /** An access token; asked for anew before it ends, so ask for each call. */
    public String token(String demoUser) {
        return tokens.of(demoUser);
    }

    /** @param component "postgres", "kafka", "keycloak", "gateway", or a service: "sales", "sales-service" */
    public long pid(String component) {
        return components.process(component).pid();
    }

    /** kill -9, children too; returns when they are gone. The launcher starts another one. */
    public void kill(String component) {
        var family = components.family(component);
        Signal.KILL.to(family);
        family.forEach(process -> process.onExit().join());
    }

    /** SIGSTOP, children too. The parent first: it makes no new ones then. */
    public void pause(String component) {
        Signal.STOP.to(List.of(components.process(component)));
        Signal.STOP.to(components.family(component));
    }

    public void resume(String component) {
        Signal.CONT.to(components.family(component));
    }

    /** Whether the launcher knows such a component. */
    public boolean has(String component) {
        return components.has(component);
    }

    public boolean ready(String component) {
        return components.isReady(component);
    }

    public Path home() {
        return settings.home().folder();
    }

    /** The system's own launcher, for a call like {@code ./crm status}. */
    public Script script() {
        return script;
    }

    /** Imports the real purchases through the gateway and waits until analytics knows them. */
    public void demo(PrintStream out) {
        try {
            new DemoRun(settings, new Console(out)).run();
        } catch (IOException e) {
            throw new IllegalStateException("the demo failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Work in progress for the pages of the console. */
    public void screens(PrintStream out) {
        try {
            new ScreenRecords(settings, new Console(out)).ensure();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** As {@code ./crm down}; then nothing of it may be left. */
    @Override
    public void close() {
        var processes = components.running().stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        stop();
        Runtime.getRuntime().removeShutdownHook(stopAtExit);
        var left = new ArrayList<String>();
        processes.stream().filter(ProcessHandle::isAlive).forEach(process -> left.add("process " + process.pid()));
        Stream.of(Port.values())
                .filter(port -> Ports.isTaken(settings.port(port)))
                .forEach(port -> left.add("port of " + port));
        if (!left.isEmpty()) {
            throw new IllegalStateException("left behind after ./crm down: " + left);
        }
    }

    private void stop() {
        script.run(log, "down");
    }
}
