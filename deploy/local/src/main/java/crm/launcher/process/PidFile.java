package crm.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process by number and start: a number alone may have been given to another program meanwhile. */
public final class PidFile {

    /** The start is computed from the boot time, which moves a little when the clock is adjusted. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private final Path file;

    public PidFile(Path folder, String name) {
        this.file = folder.resolve(name + ".pid");
    }

    public void write(ProcessHandle process) {
        var start = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.writeString(file, process.pid() + " " + start + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that was written down, if it still runs. */
    public Optional<ProcessHandle> alive() {
        try {
            var parts = Files.readString(file).trim().split(" ");
            var start = Instant.parse(parts[1]);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedAt(process, start));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(start, actual).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
