package crm.launcher.command;

import crm.launcher.Invocation;

/** What stands behind one word after `./crm`; answers the exit code. */
@FunctionalInterface
public interface Command {

    int run(Invocation call) throws Exception;
}
