package crm.launcher.command;

import crm.launcher.Invocation;
import crm.launcher.config.Settings;

/** Says again where the console is and who sees what there. */
final class Open implements Command {

    @Override
    public int run(Invocation call) {
        call.allowing();
        var settings = Settings.running(call.root(), call.environment());
        settings.home().create();
        WhereToGo.print(settings, call.console());
        return 0;
    }
}
