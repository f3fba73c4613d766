package crm.launcher.command;

import com.sun.management.OperatingSystemMXBean;
import crm.launcher.Refusal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What this machine must have; each lack is one sentence. */
final class Requirements {

    private static final int OLDEST_JDK = 17;
    private static final long MEGABYTE = 1024L * 1024;
    private static final String NEEDED = "3500";

    private Requirements() {}

    static void check(Map<String, String> environment) {
        requireJdk(Runtime.version().feature());
        requireMemory(
                availableMegabytes(),
                Long.parseLong(
                        environment.getOrDefault("CRM_MIN_MEMORY_MB", NEEDED).trim()));
    }

    static void requireJdk(int feature) {
        if (feature < OLDEST_JDK) {
            throw new Refusal(
                    "JDK 17 or newer is needed, but this is Java " + feature + ": set JAVA_HOME to a JDK 17.");
        }
    }

    static void requireMemory(long available, long needed) {
        if (available < needed) {
            throw new Refusal("Too little memory: " + available + " MB are free and about " + needed
                    + " MB are needed; close other programs (CRM_MIN_MEMORY_MB changes the limit).");
        }
    }

    /** Free memory, counting what caches would give back; on other systems than Linux all of it. */
    private static long availableMegabytes() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long limit = system.getTotalMemorySize() / MEGABYTE;
        return Math.min(limit, linuxAvailable(limit));
    }

    private static long linuxAvailable(long otherwise) {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .map(kilobytes -> kilobytes / 1024)
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
