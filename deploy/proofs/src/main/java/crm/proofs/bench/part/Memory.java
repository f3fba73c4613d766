package crm.proofs.bench.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process holds, in bytes.
 *
 * @param resident with what it shares with others
 * @param proportional what it shares divided among those who share it
 */
record Memory(long resident, long proportional) {

    private static final long KIBIBYTE = 1024;

    static Memory of(long pid) throws IOException {
        return parse(Files.readString(Path.of("/proc", String.valueOf(pid), "smaps_rollup")));
    }

    static Memory parse(String smaps) {
        return new Memory(kibibytes(smaps, "Rss:") * KIBIBYTE, kibibytes(smaps, "Pss:") * KIBIBYTE);
    }

    Memory and(Memory other) {
        return new Memory(resident + other.resident, proportional + other.proportional);
    }

    double residentMegabytes() {
        return resident / 1e6;
    }

    double proportionalMegabytes() {
        return proportional / 1e6;
    }

    private static long kibibytes(String smaps, String name) {
        return smaps.lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
