package crm.launcher.command;

import crm.launcher.Invocation;
import crm.launcher.Refusal;
import crm.launcher.config.Home;
import crm.launcher.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Deletes databases, topics, mails, logs and passwords; keeps the unpacked servers, which hold nothing of anybody. */
final class Reset implements Command {

    @Override
    public int run(Invocation call) throws IOException {
        call.allowing("--yes");
        var settings = Settings.running(call.root(), call.environment());
        var home = settings.home().create();
        if (new Running(home).launcher().isPresent()) {
            throw new Refusal(3, "Rıza is running: stop it first with ./crm down.");
        }
        if (!call.has("--yes") && !confirmed(call, home)) {
            call.console().line("Nothing was deleted.");
            return 1;
        }
        new Leftovers(settings, call.console()).stop();
        for (Path part : List.of(home.data(), home.mail(), home.iys(), home.logs(), home.run(), home.secrets())) {
            delete(part);
        }
        call.console().line("Deleted the data in " + home.folder() + ".");
        return 0;
    }

    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on it is there, and reads nothing: that is no "yes"
    private static boolean confirmed(Invocation call, Home home) {
        call.console().line("This deletes all databases, topics, users, mails and logs in " + home.folder() + ".");
        var terminal = System.console();
        if (terminal == null) {
            throw new Refusal("There is no terminal to ask on: ./crm reset --yes deletes without asking.");
        }
        return "yes".equals(terminal.readLine("Type yes to go on: "));
    }

    private static void delete(Path part) throws IOException {
        if (!Files.exists(part)) {
            return;
        }
        try (var files = Files.walk(part)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
