package crm.launcher.server;

import crm.launcher.Refusal;
import crm.launcher.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;

/** Keycloak's zip, unpacked once per version. */
final class KeycloakDistribution {

    private final Settings settings;

    KeycloakDistribution(Settings settings) {
        this.settings = settings;
    }

    Path unpacked(Consumer<String> progress) throws IOException {
        var zip = zip();
        var name = zip.getFileName().toString();
        var folder = settings.home().servers().resolve(name.substring(0, name.length() - ".zip".length()));
        if (!Files.exists(folder)) {
            progress.accept("unpacking (first start)");
            var half = Files.createTempDirectory(settings.home().servers(), "keycloak-half-");
            unpack(zip, half);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private Path zip() throws IOException {
        var folder = settings.root().resolve("deploy/local/target/keycloak");
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                var zip = files.filter(file -> file.toString().endsWith(".zip")).findFirst();
                if (zip.isPresent()) {
                    return zip.get();
                }
            }
        }
        throw new Refusal("Keycloak's distribution was not downloaded (deploy/local/target/keycloak is empty): "
                + "run ./mvnw package -pl deploy/local -am with access to Maven Central.");
    }

    /** Leaves out the first folder of the archive, which carries the version. */
    private static void unpack(Path zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var target = folder.resolve(
                                entry.getName().substring(entry.getName().indexOf('/') + 1))
                        .normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                }
            }
        }
    }
}
