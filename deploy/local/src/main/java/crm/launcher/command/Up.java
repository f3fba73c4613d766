package crm.launcher.command;

import crm.launcher.Invocation;

/** Starts everything and watches over it. */
final class Up implements Command {

    @Override
    public int run(Invocation call) throws Exception {
        call.allowing("--detach");
        if (call.has("--detach")) {
            return new Background(call).start();
        }
        var session = new Session(call);
        session.start(call);
        WhereToGo.print(session.settings(), call.console());
        call.console().line("Ctrl-C stops everything.");
        session.stayUntilStopped();
        return 0;
    }
}
