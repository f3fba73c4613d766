package crm.proofs.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls {@code ./crm} as a person does, in an environment of its own. */
public final class Script {

    private final Path root;
    private final Map<String, String> environment;

    public Script(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = environment;
    }

    /**
     * For a home that is nobody's but the test's. Builds nothing: the reactor has. The servers are unpacked once for all homes.
     *
     * @param more e.g. ports
     */
    public static Script of(Path home, Map<String, String> more) {
        var root = Checkout.root();
        var environment = new HashMap<>(more);
        environment.put("CRM_HOME", home.toAbsolutePath().toString());
        environment.put("CRM_TOOLS", root.resolve("deploy/local/target/tools").toString());
        environment.put("CRM_BUILD", "never");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // a proof gives the realm keys of its own, which services look for at the first token that is signed with one
        environment.put("QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL", "1S");
        return new Script(root, environment);
    }

    /** What came of a call: the exit code, and all that was said. */
    public record Outcome(int code, List<String> lines) {

        public String text() {
            return String.join("\n", lines);
        }
    }

    public Map<String, String> environment() {
        return environment;
    }

    public Process begin(String... arguments) throws IOException {
        return begin(List.of("bash"), arguments);
    }

    /** As from a terminal, where Ctrl-C is heard; a background job's children are born deaf to it. */
    public Process beginInForeground(String... arguments) throws IOException, InterruptedException {
        var hearing = List.of("env", "--default-signal=INT");
        var known = new ProcessBuilder(hearing).redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
        if (known.start().waitFor() != 0) {
            return begin(arguments);
        }
        return begin(List.of(hearing.get(0), hearing.get(1), "bash"), arguments);
    }

    private Process begin(List<String> shell, String... arguments) throws IOException {
        var command = new ArrayList<>(shell);
        command.add(root.resolve("crm").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // what the person at the keyboard has chosen for the own platform must not change what is proven
        builder.environment()
                .keySet()
                .removeIf(name -> name.equals("CRM_WITHOUT") || name.startsWith("CRM_ORGANISATION_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Waits for the end and passes on what is said meanwhile. */
    public Outcome run(PrintStream log, String... arguments) {
        try {
            var process = begin(arguments);
            process.getOutputStream().close();
            var said = read(process, log);
            return new Outcome(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ./crm ran", e);
        }
    }

    private static List<String> read(Process process, PrintStream log) throws IOException {
        var lines = new ArrayList<String>();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                log.println(line);
            }
        }
        return lines;
    }
}
