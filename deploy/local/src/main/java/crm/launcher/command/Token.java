package crm.launcher.command;

import crm.launcher.Invocation;
import crm.launcher.Refusal;
import crm.launcher.config.Settings;
import crm.launcher.server.Tokens;

/** Prints an access token and nothing else, so that `$(./crm token sales)` works. */
final class Token implements Command {

    @Override
    public int run(Invocation call) {
        var words = call.allowing().words();
        if (words.size() != 1) {
            throw new Refusal(2, "Say whose token: ./crm token <user>.");
        }
        var settings = Settings.running(call.root(), call.environment());
        call.console().line(new Tokens(settings).of(words.get(0)));
        return 0;
    }
}
