package crm.launcher;

import java.nio.file.Path;

/** Where the tests find the files of the repository. */
public final class Checkout {

    public static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** Servers unpacked once for all tests. */
    public static final Path TOOLS = ROOT.resolve("deploy/local/target/tools");

    private Checkout() {}
}
