package crm.launcher;

import crm.launcher.command.Command;
import crm.launcher.command.Commands;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Entry point behind the script `crm` in the root of the checkout. */
public final class Main {

    private static final int UNEXPECTED = 70;

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), new Console(out)));
    }

    private static int run(List<String> arguments, Console console) {
        var name = arguments.isEmpty() ? "help" : arguments.get(0);
        var rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        try {
            Command command = Commands.named(name);
            return command.run(new Invocation(root(), System.getenv(), rest, console));
        } catch (Refusal refusal) {
            console.line("crm: " + refusal.getMessage());
            return refusal.exitCode();
        } catch (InterruptedException e) {
            return 130;
        } catch (Exception e) {
            console.line("crm: unexpected error: " + e);
            e.printStackTrace();
            return UNEXPECTED;
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("crm.root", ".")).toAbsolutePath().normalize();
    }
}
