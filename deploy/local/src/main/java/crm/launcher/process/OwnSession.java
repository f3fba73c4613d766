package crm.launcher.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts a command out of the reach of the terminal's Ctrl-C, which goes to the whole process group: the launcher alone
 * hears it and stops the others in order. The process keeps the number that it was started with.
 */
public final class OwnSession {

    private OwnSession() {}

    public static List<String> command(List<String> command) {
        var wrapped = new ArrayList<String>(prefix());
        wrapped.addAll(command);
        return wrapped;
    }

    private static List<String> prefix() {
        return onPath("setsid") ? List.of("setsid") : List.of("bash", "-c", "trap '' INT HUP; exec \"$@\"", "crm");
    }

    public static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
