package crm.launcher.command;

import crm.launcher.Invocation;
import crm.launcher.config.Settings;
import crm.launcher.demo.DemoRun;
import crm.launcher.demo.ScreenRecords;

/** Up, unless it is up already; then real purchases in and KPIs out. */
final class Demo implements Command {

    @Override
    public int run(Invocation call) throws Exception {
        call.allowing("--detach");
        var settings = Settings.running(call.root(), call.environment());
        settings.home().create();
        if (new Running(settings.home()).isReady()) {
            return show(settings, call);
        }
        if (call.has("--detach")) {
            int code = new Background(call).start();
            return code == 0 ? show(Settings.running(call.root(), call.environment()), call) : code;
        }
        var session = new Session(call);
        session.start(call);
        show(session.settings(), call);
        call.console().line("Ctrl-C stops everything.");
        session.stayUntilStopped();
        return 0;
    }

    private static int show(Settings settings, Invocation call) throws Exception {
        new DemoRun(settings, call.console()).run();
        new ScreenRecords(settings, call.console()).ensure();
        WhereToGo.print(settings, call.console());
        return 0;
    }
}
