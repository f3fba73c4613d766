package crm.proofs.chaos.fault;

import crm.proofs.chaos.disk.Disks;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Fills the disk of a server; it begins to count when the server has found out. */
public final class DiskFaults implements Cell {

    private static final Duration NOTICED_WITHIN = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final String NO_SPACE = "No space left on device";

    private final TestSystem system;
    private final Disks disks;

    public DiskFaults(TestSystem system, Disks disks) {
        this.system = system;
        this.disks = disks;
    }

    @Override
    public void bring(Fault.Kind kind, String server) throws InterruptedException {
        long before = complaints(server);
        disks.of(server).fill();
        var end = Instant.now().plus(NOTICED_WITHIN);
        while (complaints(server) <= before) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(server + " has not noticed that its disk is full");
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    @Override
    public void mend(Fault.Kind kind, String server) {
        disks.of(server).empty();
    }

    private long complaints(String server) {
        return complaints(system.home().resolve("logs").resolve(server + ".log"));
    }

    private static long complaints(Path log) {
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(NO_SPACE)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
