package crm.launcher.command;

import crm.launcher.Console;
import crm.launcher.config.Settings;
import crm.launcher.process.Component;
import crm.launcher.process.PidFile;
import crm.launcher.process.Stopping;
import crm.launcher.server.Platform;
import java.util.ArrayList;
import java.util.Collections;

/** What a killed launcher left running. */
final class Leftovers {

    private final Settings settings;
    private final Console console;

    Leftovers(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Stops them, those first that stand on others; answers how many there were. */
    int stop() {
        var components = new ArrayList<>(Platform.components(settings));
        Collections.reverse(components);
        int stopped = 0;
        for (Component component : components) {
            var pidFile = new PidFile(settings.home().run(), component.name());
            var process = pidFile.alive();
            if (process.isPresent()) {
                console.line("  " + component.name() + " (pid " + process.get().pid()
                        + ") was left behind by a killed launcher: stopping it");
                Stopping.stop(component, process.get());
                stopped++;
            }
            pidFile.delete();
        }
        return stopped;
    }
}
