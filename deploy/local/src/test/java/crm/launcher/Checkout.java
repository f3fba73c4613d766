package crm.launcher;

import java.nio.file.Path;

/** Where the tests find the files of the repository. */
public final class Checkout {

    public static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Checkout() {}
}
