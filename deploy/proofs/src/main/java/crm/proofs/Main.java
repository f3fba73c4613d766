package crm.proofs;

import crm.launcher.Refusal;
import crm.launcher.config.Settings;
import crm.proofs.system.Checkout;
import crm.proofs.system.TestHome;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Entry point behind the script {@code crm} for the proofs. */
public final class Main {

    private static final int UNEXPECTED = 70;

    private Main() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    static int run(List<String> arguments, PrintStream out) {
        try {
            var proof = Proofs.named(arguments.isEmpty() ? "" : arguments.get(0));
            var folder = Settings.running(Checkout.root(), System.getenv())
                    .home()
                    .folder()
                    .resolve("proofs")
                    .resolve(proof.name());
            TestHome.empty(folder);
            return proof.run(new Proof.Call(arguments.subList(1, arguments.size()), folder, out));
        } catch (Refusal refusal) {
            out.println("crm: " + refusal.getMessage());
            return refusal.exitCode();
        } catch (Exception e) {
            out.println("crm: unexpected error: " + e);
            e.printStackTrace(out);
            return UNEXPECTED;
        }
    }
}
