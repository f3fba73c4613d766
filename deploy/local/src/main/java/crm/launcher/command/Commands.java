package crm.launcher.command;

import crm.launcher.Refusal;
import java.util.Map;

/** The launcher's commands by name. */
public final class Commands {

    private static final Map<String, Command> ALL = Map.ofEntries(
            Map.entry("up", new Up()),
            Map.entry("demo", new Demo()),
            Map.entry("open", new Open()),
            Map.entry("status", new Status()),
            Map.entry("logs", new Logs()),
            Map.entry("inbox", new Inbox()),
            Map.entry("token", new Token()),
            Map.entry("verify", new Verify()),
            Map.entry("republish", new Republish()),
            Map.entry("rebuild", new Rebuild()),
            Map.entry("down", new Down()),
            Map.entry("reset", new Reset()),
            Map.entry("help", new Help()));

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
