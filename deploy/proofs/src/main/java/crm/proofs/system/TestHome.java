package crm.proofs.system;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** The folder of a test system. */
public final class TestHome {

    static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private TestHome() {}

    /** Deletes all below the folder, after stopping what a killed test may have left running on a home in it. */
    public static void empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                homesIn(folder).forEach(TestHome::stop);
                Mounts.unmountAllBelow(folder);
                delete(folder);
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void stop(Path home) {
        var outcome = Script.of(home, Map.of()).run(NOWHERE, "down");
        if (outcome.code() != 0) {
            throw new IllegalStateException("what runs in " + home + " cannot be stopped: " + outcome.text());
        }
    }

    private static Iterable<Path> homesIn(Path folder) throws IOException {
        try (var files = Files.find(folder, 3, (file, is) -> is.isDirectory() && file.endsWith("run"))) {
            return files.map(Path::getParent).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
