package crm.launcher.command;

import crm.launcher.Invocation;
import crm.launcher.config.Port;
import crm.launcher.config.Settings;
import crm.launcher.process.Component;
import crm.launcher.process.PidFile;
import crm.launcher.server.Module;
import crm.launcher.server.Platform;
import java.util.Locale;
import java.util.Optional;

/** One line per component. The exit code is 0 when everything that is built is ready. */
final class Status implements Command {

    private static final int NOT_READY = 4;

    @Override
    public int run(Invocation call) {
        call.allowing();
        var settings = Settings.running(call.root(), call.environment());
        settings.home().create();
        var launcher = new Running(settings.home()).launcher();
        call.console()
                .line(launcher.map(process -> "Rıza runs (launcher pid " + process.pid() + ")")
                        .orElse("Rıza does not run; ./crm up starts it."));
        boolean allReady = launcher.isPresent();
        for (Component component : Platform.components(settings)) {
            var state = state(component, settings);
            allReady &= state.equals("ready") || state.equals("not built");
            call.console().line(line(component, state, settings));
        }
        return allReady ? 0 : NOT_READY;
    }

    private static String state(Component component, Settings settings) {
        if (process(component, settings).isEmpty()) {
            return component.absence().isPresent() ? "not built" : "stopped";
        }
        return component.isReady() ? "ready" : "not ready";
    }

    private static String line(Component component, String state, Settings settings) {
        var port = Port.valueOf(component.name().toUpperCase(Locale.ROOT));
        var pid = process(component, settings).map(process -> "pid " + process.pid());
        var management = Module.of(component.name())
                .map(module -> "management " + settings.port(module.port().management()));
        return String.format(
                        "  %-10s  %-9s  127.0.0.1:%-5d  %-16s  %s",
                        component.name(), state, settings.port(port), management.orElse(""), pid.orElse(""))
                .stripTrailing();
    }

    private static Optional<ProcessHandle> process(Component component, Settings settings) {
        return new PidFile(settings.home().run(), component.name()).alive();
    }
}
