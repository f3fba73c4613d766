package crm.launcher.command;

import crm.launcher.config.Home;
import crm.launcher.process.PidFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Who supervises: one launcher per CRM_HOME. The lock goes with the process that holds it, however it ends. */
public final class Running {

    private final Home home;

    /** Kept: a channel that nobody holds is collected, and its lock with it. */
    private FileChannel channel;

    public Running(Home home) {
        this.home = home;
    }

    /** False when another launcher holds it. */
    boolean takeLock() throws IOException {
        channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock() == null) {
            channel.close();
            return false;
        }
        pidFile().write(ProcessHandle.current());
        return true;
    }

    private FileLock tryLock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    public Optional<ProcessHandle> launcher() {
        return pidFile().alive();
    }

    void markReady() throws IOException {
        Files.writeString(readyFile(), "");
    }

    public boolean isReady() {
        return launcher().isPresent() && Files.exists(readyFile());
    }

    void clear() throws IOException {
        Files.deleteIfExists(readyFile());
        pidFile().delete();
    }

    private PidFile pidFile() {
        return new PidFile(home.run(), "launcher");
    }

    private Path lockFile() {
        return home.run().resolve("launcher.lock");
    }

    private Path readyFile() {
        return home.run().resolve("ready");
    }
}
