package crm.launcher.command;

import crm.launcher.Invocation;
import crm.launcher.Refusal;
import crm.launcher.config.Settings;
import crm.launcher.rebuild.Projection;
import crm.launcher.rebuild.Rebuilding;

/** Makes what a service knows from events anew, from the topics. */
final class Rebuild implements Command {

    private static final String DROP_OLD = "--drop-old";

    @Override
    public int run(Invocation call) throws Exception {
        var words = call.allowing(DROP_OLD).words();
        if (words.size() != 1) {
            throw new Refusal(2, "Say what to rebuild: ./crm rebuild analytics, or ./crm rebuild marketing.");
        }
        var projection = Projection.of(words.get(0));
        var settings = Settings.running(call.root(), call.environment());
        if (!new Running(settings.home()).isReady()) {
            throw new Refusal(3, "Rıza does not run; ./crm up starts it.");
        }
        var rebuilding = new Rebuilding(projection, settings, call.console());
        if (call.has(DROP_OLD)) {
            rebuilding.dropOld();
        } else {
            rebuilding.run();
        }
        return 0;
    }
}
