package crm.proofs.system;

import crm.launcher.command.Running;
import crm.launcher.config.Settings;
import crm.launcher.process.Component;
import crm.launcher.process.PidFile;
import crm.launcher.server.Platform;
import java.util.ArrayList;
import java.util.List;

/** The processes of one system, as the launcher has written them down. */
final class Components {

    static final String LAUNCHER = "launcher";

    private final Settings settings;

    Components(Settings settings) {
        this.settings = settings;
    }

    /** @param name as the launcher's, or of the Maven module: "sales", "sales-service" */
    ProcessHandle process(String name) {
        return new PidFile(settings.home().run(), plain(name))
                .alive()
                .orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }

    /** PostgreSQL's work is done by children of its process. */
    List<ProcessHandle> family(String name) {
        var parent = process(name);
        var family = new ArrayList<>(List.of(parent));
        parent.descendants().forEach(family::add);
        return family;
    }

    boolean has(String name) {
        return Platform.components(settings).stream()
                .anyMatch(component -> component.name().equals(plain(name)));
    }

    boolean isReady(String name) {
        var component = component(name);
        return new PidFile(settings.home().run(), component.name()).alive().isPresent() && component.isReady();
    }

    /** Everything that runs now, the launcher too. */
    List<ProcessHandle> running() {
        var running = new ArrayList<ProcessHandle>();
        new Running(settings.home()).launcher().ifPresent(running::add);
        for (Component component : Platform.components(settings)) {
            new PidFile(settings.home().run(), component.name()).alive().ifPresent(running::add);
        }
        return running;
    }

    private Component component(String name) {
        return Platform.components(settings).stream()
                .filter(component -> component.name().equals(plain(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no component " + name));
    }

    private static String plain(String name) {
        return name.endsWith("-service") ? name.substring(0, name.length() - "-service".length()) : name;
    }
}
