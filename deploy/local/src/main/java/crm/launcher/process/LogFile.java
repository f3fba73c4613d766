package crm.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Collectors;

/** A component's output. Grows until the next start, which puts a large one aside. */
public final class LogFile {

    private static final int LINES_BELOW_A_SENTENCE = 12;
    private static final int COLUMNS = 300;
    private static final long LARGE = 20L * 1024 * 1024;

    private final Path file;

    public LogFile(Path file) {
        this.file = file;
    }

    public ProcessBuilder.Redirect redirect() throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGE) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    /** The end of the output, cut so that it can stand below a sentence. */
    public String end() {
        return last(LINES_BELOW_A_SENTENCE).stream()
                .map(line -> line.length() > COLUMNS ? line.substring(0, COLUMNS) + "..." : line)
                .map(line -> "    " + line)
                .collect(Collectors.joining("\n", "", "\n    (" + file + ")"));
    }

    public List<String> last(int lines) {
        var tail = new ArrayDeque<String>();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                tail.addLast(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                if (tail.size() > lines) {
                    tail.removeFirst();
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return List.copyOf(tail);
    }
}
