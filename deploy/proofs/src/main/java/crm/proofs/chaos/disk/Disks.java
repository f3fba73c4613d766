package crm.proofs.chaos.disk;

import crm.proofs.chaos.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Of PostgreSQL and Kafka, below the home of a test system that has not been started yet. */
public final class Disks implements AutoCloseable {

    /** More than is ever used: full is what is made so. */
    private static final int MEGABYTES = 4096;

    private static final long NEEDED_MEGABYTES = 6L * 1024;
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private final Map<String, SmallDisk> disks = new LinkedHashMap<>();
    private final Thread unmountAtExit = new Thread(this::unmount, "unmount");

    private Disks() {}

    /** @throws IOException with a sentence, where there can be none */
    public static Disks below(Path home) throws IOException {
        requireMemory();
        var disks = new Disks();
        try {
            disks.disks.put(Fault.POSTGRES, SmallDisk.mount(home.resolve("data/postgres"), MEGABYTES));
            disks.disks.put(Fault.KAFKA, SmallDisk.mount(home.resolve("data/kafka/logs"), MEGABYTES));
        } catch (IOException notPermitted) {
            disks.unmount();
            throw notPermitted;
        }
        Runtime.getRuntime().addShutdownHook(disks.unmountAtExit);
        return disks;
    }

    private static void requireMemory() throws IOException {
        if (!Files.exists(MEMORY)) {
            throw new IOException("this system has no file system in memory");
        }
        try (var lines = Files.lines(MEMORY)) {
            var available = lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
            if (available < NEEDED_MEGABYTES) {
                throw new IOException(
                        "a disk in memory needs " + NEEDED_MEGABYTES + " MB, and " + available + " MB are available");
            }
        }
    }

    /** @param server "postgres" or "kafka" */
    public SmallDisk of(String server) {
        return disks.get(server);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(unmountAtExit);
        unmount();
    }

    private void unmount() {
        disks.values().forEach(SmallDisk::close);
    }
}
