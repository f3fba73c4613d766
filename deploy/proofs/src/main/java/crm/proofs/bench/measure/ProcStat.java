package crm.proofs.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What Linux tells about processes and itself, in ticks of 10 ms. */
final class ProcStat {

    private static final int TICKS_PER_SECOND = 100;
    private static final int STATE_FIELD = 3;

    private ProcStat() {}

    static boolean isThere() {
        return Files.exists(Path.of("/proc/self/stat"));
    }

    /** Fields of /proc/pid/stat as its manual counts them; the name, which may hold anything, ends with the last bracket. */
    static double seconds(String stat, int firstField, int lastField) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = firstField; field <= lastField; field++) {
            ticks += Long.parseLong(fields[field - STATE_FIELD]);
        }
        return (double) ticks / TICKS_PER_SECOND;
    }

    /** Empty when the process is gone. */
    static String of(long pid) {
        return read(Path.of("/proc", String.valueOf(pid), "stat"));
    }

    private static String read(Path stat) {
        try {
            return Files.readString(stat);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            if (!Files.exists(stat)) { // it ended between opening and reading
                return "";
            }
            throw new UncheckedIOException(e);
        }
    }

    /** One line for each thread. */
    static List<String> threads(long pid) {
        try (var tasks = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            return tasks.map(task -> read(task.resolve("stat")))
                    .filter(stat -> !stat.isEmpty())
                    .toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All CPUs together, without idling and waiting; guests are counted within user time. */
    static double busySeconds(String stat) {
        var fields = stat.lines().findFirst().orElseThrow().split("\\s+");
        var ticks = Arrays.stream(fields, 1, 9).mapToLong(Long::parseLong).toArray();
        long busy = Arrays.stream(ticks).sum() - ticks[3] - ticks[4];
        return (double) busy / TICKS_PER_SECOND;
    }

    static double busySeconds() {
        try {
            return busySeconds(Files.readString(Path.of("/proc/stat")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
