package crm.proofs.bench;

import crm.proofs.Proof;
import crm.proofs.bench.measure.Cpu;
import crm.proofs.bench.part.ConsolePart;
import crm.proofs.bench.part.IngestPart;
import crm.proofs.bench.part.LatencyPart;
import crm.proofs.bench.part.ListPart;
import crm.proofs.bench.part.MemoryPart;
import crm.proofs.bench.part.OrderPart;
import crm.proofs.bench.part.Part;
import crm.proofs.bench.part.RelayPart;
import crm.proofs.bench.part.StreamPart;
import crm.proofs.bench.part.Workbench;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures the platform against its limits. It proves exactness, and reports speed: a slow machine refutes nothing. */
public final class Bench implements Proof {

    private static final List<Part> PARTS = List.of(
            new OrderPart(),
            new RelayPart(),
            new IngestPart(),
            new LatencyPart(),
            new ListPart(),
            new StreamPart(),
            new ConsolePart());

    /** Services compile as for long-running load, and the gateway lets one caller ask as often as it likes. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "CRM_SERVICE_JVM_OPTIONS", "-XX:TieredStopAtLevel=4",
            "CRM_GATEWAY_RATE_ENABLED", "false");

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String help() {
        return "speed against the limits of PostgreSQL and Kafka (--quick, --only, --rounds, --seed, --json)";
    }

    @Override
    public int run(Call call) throws Exception {
        Cpu.requireLinux();
        var options = Options.of(call.arguments(), names(), call.folder());
        var findings = new Findings(options, call.out());
        measure(options, call.folder(), call.out(), findings);
        call.out().println("\nAll figures: " + options.json());
        return 0;
    }

    private static Set<String> names() {
        var names = new LinkedHashSet<String>();
        names.add(MemoryPart.NAME);
        PARTS.forEach(part -> names.add(part.name()));
        return names;
    }

    private static void measure(Options options, Path folder, PrintStream out, Findings findings) throws Exception {
        var plan = Plan.of(options);
        var home = folder.resolve("home");
        try (var log = log(folder)) {
            if (options.only().contains(MemoryPart.NAME)) {
                out.println(MemoryPart.NAME);
                findings.add(new MemoryPart(plan, options.seed(), out).measure(home, log));
            }
            var parts = PARTS.stream()
                    .filter(part -> options.only().contains(part.name()))
                    .toList();
            if (parts.isEmpty()) {
                return;
            }
            out.println("starting the system, its log is " + home.resolveSibling("system.log"));
            try (var system = TestSystem.start(home, log, ENVIRONMENT)) {
                var bench = new Workbench(system, plan, options.seed(), out);
                for (var part : parts) {
                    out.println(part.name());
                    findings.add(part.measure(bench));
                }
            }
        }
    }

    private static PrintStream log(Path folder) throws IOException {
        return new PrintStream(Files.newOutputStream(folder.resolve("system.log")), true, StandardCharsets.UTF_8);
    }
}
