package crm.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Classes as a JVM has them in memory, kept for its next start (AppCDS): loading and verifying them is most of what a start
 * costs. Written when the first process of a build ends; another build or JDK has another archive.
 */
public final class ClassArchive {

    private final Path cache;
    private final String name;
    private final List<Path> classPath;

    public ClassArchive(Path cache, String name, List<Path> classPath) {
        this.cache = cache;
        this.name = name;
        this.classPath = classPath;
    }

    /** Use the archive, or write it at the end of this run. */
    public String[] options() throws IOException {
        if (Files.exists(file())) {
            return new String[] {"-Xshare:auto", "-Xlog:cds*=off", "-XX:SharedArchiveFile=" + file()};
        }
        forgetOthers();
        return new String[] {"-Xlog:cds*=off", "-XX:ArchiveClassesAtExit=" + half()};
    }

    public boolean isMissing() {
        return !Files.exists(file());
    }

    /** The process has ended by itself: what it wrote is whole. */
    public void adopt() {
        try {
            if (Files.exists(half())) {
                Files.move(half(), file(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            // the next start is a slow one again, nothing else
        }
    }

    private void forgetOthers() throws IOException {
        try (var files = Files.newDirectoryStream(cache, name + "-*.jsa*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private Path file() {
        return cache.resolve(name + "-" + fingerprint() + ".jsa");
    }

    private Path half() {
        return cache.resolve(name + "-" + fingerprint() + ".jsa.half");
    }

    /** Of the JDK and of each file's path, size and age, which the JVM checks too. */
    private String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            for (Path file : classPath) {
                var line = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            return "unknown";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
