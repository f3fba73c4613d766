package crm.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is generated or written by hand, and committed; {@code -Dcontracts.update} rewrites what is generated. */
final class CommittedFiles {

    static final Path ASYNCAPI = Path.of("asyncapi.yaml");
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path SAMPLES = Path.of("src/main/resources/samples");

    private CommittedFiles() {}

    static boolean areToBeRewritten() {
        return System.getProperty("contracts.update") != null;
    }

    static Path schema(Class<?> contract) {
        return SCHEMAS.resolve(Contracts.of(contract).type() + ".json");
    }

    static Path sample(Class<?> contract) {
        return SAMPLES.resolve(Contracts.of(contract).type() + ".json");
    }

    /** The sample and its variants: {@code <type>.json}, {@code <type>.<variant>.json}. */
    static List<Path> samples(Class<?> contract) {
        return samples().stream()
                .filter(file -> file.getFileName()
                        .toString()
                        .startsWith(Contracts.of(contract).type() + "."))
                .toList();
    }

    static List<Path> samples() {
        return list(SAMPLES);
    }

    static List<Path> schemas() {
        return list(SCHEMAS);
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
