package crm.launcher.command;

import crm.launcher.Console;
import crm.launcher.Invocation;
import crm.launcher.Refusal;
import crm.launcher.config.Settings;
import crm.launcher.process.LogFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the end of the components' output, and what comes after it with -f. */
final class Logs implements Command {

    private static final int LINES = 100;
    private static final long POLL_MILLIS = 300;

    @Override
    public int run(Invocation call) throws Exception {
        var words = call.allowing("-f").words();
        var files = files(Settings.running(call.root(), call.environment()), words);
        var readers = new LinkedHashMap<String, BufferedReader>();
        for (Path file : files) {
            var prefix = files.size() == 1 ? "" : name(file) + " | ";
            if (call.has("-f")) {
                readers.put(prefix, atEnd(file));
            }
            new LogFile(file)
                    .last(files.size() == 1 ? LINES : LINES / 10)
                    .forEach(line -> call.console().line(prefix + line));
        }
        while (call.has("-f")) {
            follow(readers, call.console());
            Thread.sleep(POLL_MILLIS);
        }
        return 0;
    }

    private static List<Path> files(Settings settings, List<String> words) throws IOException {
        settings.home().create();
        try (var all = Files.list(settings.home().logs())) {
            var files = all.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> words.isEmpty() || words.contains(name(file)))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new Refusal("There is no log" + (words.isEmpty() ? "" : " of " + words.get(0)) + " in "
                        + settings.home().logs() + ".");
            }
            return files;
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".log", "");
    }

    private static BufferedReader atEnd(Path file) throws IOException {
        var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.skip(Files.size(file));
        return reader;
    }

    private static void follow(Map<String, BufferedReader> readers, Console console) throws IOException {
        for (var entry : readers.entrySet()) {
            for (String line = entry.getValue().readLine();
                    line != null;
                    line = entry.getValue().readLine()) {
                console.line(entry.getKey() + line);
            }
        }
    }
}
