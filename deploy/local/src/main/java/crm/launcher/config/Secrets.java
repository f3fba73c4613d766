package crm.launcher.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Function;

/** Random passwords and keys of this installation, made once and readable by their owner alone. */
public final class Secrets {

    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Properties values;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    public static Secrets in(Path file) {
        var values = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Secrets(file, values);
    }

    /** The password of that name; the first call makes and stores it. */
    public String of(String name) {
        return known(name, HexFormat.of()::formatHex, PASSWORD_BYTES);
    }

    /** The key of that name: 32 bytes in Base64. */
    public String key(String name) {
        return known(name, Base64.getEncoder()::encodeToString, KEY_BYTES);
    }

    private synchronized String known(String name, Function<byte[], String> text, int length) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[length];
        random.nextBytes(bytes);
        values.setProperty(name, text.apply(bytes));
        store();
        return values.getProperty(name);
    }

    private void store() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var out = Files.newBufferedWriter(file)) {
                values.store(out, "Passwords of this local installation. Deleted by ./crm reset.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
