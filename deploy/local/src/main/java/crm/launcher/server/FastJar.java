package crm.launcher.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A built Quarkus application as a plain class path. `java -jar quarkus-run.jar` loads the same files with a class loader of its
 * own, whose classes a class archive cannot keep.
 */
final class FastJar {

    static final String MAIN = "io.quarkus.runner.GeneratedMain";

    private final Path folder;

    FastJar(Path folder) {
        this.folder = folder;
    }

    boolean isBuilt() {
        return Files.exists(folder.resolve("quarkus-run.jar"));
    }

    /** What Quarkus has changed stands before the originals. */
    List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (String generated : List.of("quarkus/transformed-bytecode.jar", "quarkus/generated-bytecode.jar")) {
            if (Files.exists(folder.resolve(generated))) {
                files.add(folder.resolve(generated));
            }
        }
        for (String part : List.of("app", "lib/boot", "lib/main")) {
            files.addAll(jars(folder.resolve(part)));
        }
        return files;
    }

    static String classPath(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> jars(Path part) throws IOException {
        try (var files = Files.list(part)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
