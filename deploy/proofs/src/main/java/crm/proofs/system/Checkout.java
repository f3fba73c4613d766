package crm.proofs.system;

import java.nio.file.Files;
import java.nio.file.Path;

/** The repository's root: said by the script, else found above the working folder (a test's is its module's). */
public final class Checkout {

    private Checkout() {}

    public static Path root() {
        var said = System.getProperty("crm.root");
        return said == null
                ? above(Path.of("").toAbsolutePath())
                : Path.of(said).toAbsolutePath().normalize();
    }

    private static Path above(Path folder) {
        for (var candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.exists(candidate.resolve("crm")) && Files.exists(candidate.resolve("mvnw"))) {
                return candidate;
            }
        }
        throw new IllegalStateException("there is no checkout above " + folder);
    }
}
