package crm.proofs.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** File systems in memory (tmpfs), for whoever may mount them: root on Linux. */
public final class Mounts {

    private static final Path MOUNTED = Path.of("/proc/self/mounts");

    private Mounts() {}

    public static void mount(Path folder, String options) throws IOException {
        run("mount", "-t", "tmpfs", "-o", options, "crm-proofs", folder.toString());
    }

    public static void remount(Path folder, String options) throws IOException {
        run("mount", "-o", "remount," + options, folder.toString());
    }

    /** At once for whoever looks there; in fact when the last file in it is closed. */
    public static void unmount(Path folder) {
        try {
            run("umount", "--lazy", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a killed proof has left behind. */
    static void unmountAllBelow(Path folder) throws IOException {
        if (Files.exists(MOUNTED)) {
            for (Path mounted : below(folder.toRealPath(), Files.readAllLines(MOUNTED))) {
                unmount(mounted);
            }
        }
    }

    private static List<Path> below(Path folder, List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" "))
                .filter(words -> words[0].equals("crm-proofs"))
                .map(words -> Path.of(words[1].replace("\\040", " ")))
                .filter(path -> path.startsWith(folder))
                .toList();
    }

    private static void run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
