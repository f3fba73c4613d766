package crm.proofs.system;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * That the demo has run on the shared system.
 *
 * @param said what it printed
 */
public record ImportedDemo(String said) {

    static ImportedDemo on(TestSystem system) {
        var said = new ByteArrayOutputStream();
        system.demo(new PrintStream(said, true, StandardCharsets.UTF_8));
        return new ImportedDemo(said.toString(StandardCharsets.UTF_8));
    }
}
