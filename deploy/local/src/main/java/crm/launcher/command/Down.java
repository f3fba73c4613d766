package crm.launcher.command;

import crm.launcher.Invocation;
import crm.launcher.Refusal;
import crm.launcher.config.Settings;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops the running platform, or what is left of one. */
final class Down implements Command {

    private static final long PATIENCE_SECONDS = 240;

    @Override
    public int run(Invocation call) throws Exception {
        call.allowing();
        var settings = Settings.running(call.root(), call.environment());
        settings.home().create();
        var launcher = new Running(settings.home()).launcher();
        if (launcher.isPresent()) {
            call.console().line("Stopping Rıza (pid " + launcher.get().pid() + ")");
            launcher.get().destroy();
            awaitEnd(launcher.get());
            new Leftovers(settings, call.console()).stop();
            call.console().line("Stopped; the data stays in " + settings.home().folder());
        } else if (new Leftovers(settings, call.console()).stop() == 0) {
            call.console().line("Nothing runs.");
        }
        return 0;
    }

    private static void awaitEnd(ProcessHandle launcher) throws InterruptedException, ExecutionException {
        try {
            launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Refusal("The launcher (pid " + launcher.pid() + ") did not end within " + PATIENCE_SECONDS
                    + " s; ./crm logs launcher may say why.");
        }
    }
}
