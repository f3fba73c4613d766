package crm.proofs.chaos.disk;

import crm.proofs.system.Mounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system of its own for one folder, in memory. It is full when its size is set to what is used: no ballast takes memory from the
 * rest of the machine.
 */
public final class SmallDisk implements AutoCloseable {

    private static final long PAGE = 4096;
    private static final long FULL = 16 * PAGE;
    private static final int ATTEMPTS = 50;

    private final Path folder;
    private final String usually;

    private SmallDisk(Path folder, String usually) {
        this.folder = folder;
        this.usually = usually;
    }

    /**
     * @param folder empty, or not there yet
     * @throws IOException where it is not permitted
     */
    public static SmallDisk mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        var disk = new SmallDisk(folder, megabytes + "m");
        Mounts.mount(folder, "size=" + disk.usually + ",mode=0700");
        return disk;
    }

    /** Who writes at the same moment may use more than was counted: counted again then. */
    public void fill() {
        for (int i = 0; i < ATTEMPTS; i++) {
            if (isShrunk() && free() <= FULL) {
                return;
            }
        }
        throw new IllegalStateException(folder + " cannot be filled");
    }

    private boolean isShrunk() {
        try {
            Mounts.remount(folder, "size=" + (used() + PAGE));
            return true;
        } catch (IOException moreIsUsedByNow) {
            return false;
        }
    }

    public void empty() {
        try {
            Mounts.remount(folder, "size=" + usually);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long used() throws IOException {
        return store().getTotalSpace() - store().getUnallocatedSpace();
    }

    private long free() {
        try {
            return store().getUnallocatedSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileStore store() throws IOException {
        return Files.getFileStore(folder);
    }

    /** Also while somebody still has files open there. */
    @Override
    public void close() {
        Mounts.unmount(folder);
    }
}
