package crm.launcher.mail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One file per mail, named after the time of its arrival, so that names in order are mails in order. */
public final class MailFolder {

    private static final String ENDING = ".eml";
    private static final String HALF = ".half";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "yyyyMMdd'T'HHmmss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Path folder;

    public MailFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes the mail to the place that it is given. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws Exception;
    }

    /** When this returns, the mail survives a power cut; when it fails, there is no mail. */
    public synchronized Path store(Instant arrival, Content mail) throws Exception {
        Files.createDirectories(folder);
        var half = folder.resolve("." + UUID.randomUUID() + HALF);
        try {
            write(half, mail);
            var file = free(arrival.truncatedTo(ChronoUnit.MICROS));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            return file;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** The oldest first. */
    public List<Path> files() throws IOException {
        return list(ENDING);
    }

    public static Instant arrival(Path file) {
        var name = file.getFileName().toString();
        return NAME.parse(name.substring(0, name.length() - ENDING.length()), Instant::from);
    }

    /** What a killed server had not finished: nobody was told that it was taken. */
    void deleteHalves() throws IOException {
        for (Path half : list(HALF)) {
            Files.delete(half);
        }
    }

    private List<Path> list(String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void write(Path file, Content mail) throws Exception {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel));
            mail.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Two mails in one microsecond have two names. */
    private Path free(Instant moment) {
        var file = folder.resolve(NAME.format(moment) + ENDING);
        return Files.exists(file) ? free(moment.plus(1, ChronoUnit.MICROS)) : file;
    }

    /** A new name is durable when its folder is. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
