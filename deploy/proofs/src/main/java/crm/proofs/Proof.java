package crm.proofs;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** What stands behind {@code ./crm <name>}: it starts a system of its own and judges it from outside. */
public interface Proof {

    String name();

    /** One line, as in commands.txt beside the module's pom. */
    String help();

    /** 0 when it is proven, 1 when it is refuted; misuse is refused with {@link crm.launcher.Refusal}. */
    int run(Call call) throws Exception;

    /**
     * @param arguments what stands behind the name
     * @param folder of this proof alone; empty
     */
    record Call(List<String> arguments, Path folder, PrintStream out) {}
}
