package crm.launcher.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one folder (CRM_HOME) that holds everything a start leaves behind; git ignores it. */
public record Home(Path folder) {

    /** Databases and topics: what `reset` deletes and `down` keeps. */
    public Path data() {
        return folder.resolve("data");
    }

    /** Unpacked servers and class archives: can be made again from the downloads. */
    public Path servers() {
        return folder.resolve("servers");
    }

    public Path cache() {
        return folder.resolve("cache");
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
            for (Path part : new Path[] {data(), servers(), cache(), logs(), run()}) {
                Files.createDirectories(part);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
