package crm.launcher.command;

import crm.launcher.Refusal;
import java.util.Map;

/** The launcher's commands by name. */
public final class Commands {

    private static final Map<String, Command> ALL = Map.of(
            "up", new Up(),
            "demo", new Demo(),
            "status", new Status(),
            "logs", new Logs(),
            "inbox", new Inbox(),
            "token", new Token(),
            "verify", new Verify(),
            "down", new Down(),
            "reset", new Reset(),
            "help", new Help());

    private Commands() {}

    public static Command named(String name) {
        var plain = name.equals("--help") || name.equals("-h") ? "help" : name;
        var command = ALL.get(plain);
        if (command == null) {
            throw new Refusal(2, "There is no command \"" + name + "\"; ./crm help lists what there is.");
        }
        return command;
    }
}
