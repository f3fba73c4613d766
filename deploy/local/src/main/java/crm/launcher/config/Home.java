package crm.launcher.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a start leaves everything behind; git ignores it.
 *
 * @param folder CRM_HOME: data, logs, passwords
 * @param tools what can be made again from the downloads; the same folder, or one that several homes share (CRM_TOOLS)
 */
public record Home(Path folder, Path tools) {

    public Home(Path folder) {
        this(folder, folder);
    }

    /** Databases and topics: what `reset` deletes and `down` keeps. */
    public Path data() {
        return folder.resolve("data");
    }

    /** Unpacked servers. */
    public Path servers() {
        return tools.resolve("servers");
    }

    /** What the mail server has taken, a file each. */
    public Path mail() {
        return folder.resolve("mail");
    }

    /** What the simulator of the registry remembers. */
    public Path iys() {
        return folder.resolve("iys");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path log(String component) {
        return logs().resolve(component + ".log");
    }

    /** Pid files, the lock and the ports of the running launcher. */
    public Path run() {
        return folder.resolve("run");
    }

    public Path secrets() {
        return folder.resolve("secrets.properties");
    }

    public Home create() {
        try {
            for (Path part : new Path[] {data(), servers(), logs(), run()}) {
                Files.createDirectories(part);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
