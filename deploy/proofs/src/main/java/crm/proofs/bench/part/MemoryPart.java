package crm.proofs.bench.part;

import crm.launcher.server.Module;
import crm.proofs.bench.Plan;
import crm.proofs.bench.load.ClosedLoop;
import crm.proofs.bench.load.Request;
import crm.proofs.bench.report.Finding;
import crm.proofs.bench.report.Line;
import crm.proofs.bench.report.Line.Goal;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long the system takes to start, and what its processes hold: as a user starts it, not as the other parts do. */
public final class MemoryPart {

    public static final String NAME = "memory";

    private static final String TITLE = "start, and memory of the processes as ./crm up starts them";
    private static final double GOAL_MEGABYTES = 1_600;
    private static final Duration REST = Duration.ofSeconds(5);
    private static final int CLIENTS = 8;

    private final Plan plan;
    private final long seed;
    private final PrintStream out;

    public MemoryPart(Plan plan, long seed, PrintStream out) {
        this.plan = plan;
        this.seed = seed;
        this.out = out;
    }

    /** Leaves a stopped system in the folder. */
    public Finding measure(Path home, PrintStream log) throws Exception {
        var lines = new ArrayList<Line>();
        try (var system = started("first start, with an empty folder", home, log, lines)) {
            Thread.sleep(REST.toMillis());
            add(lines, system, "at rest");
            load(system);
            add(lines, system, "after load");
        }
        try (var system = started("second start", home, log, lines)) {
            Thread.sleep(REST.toMillis());
            addSum(lines, system, "at rest after the second start");
        }
        return new Finding(NAME, TITLE, lines, Map.of(), List.of(), null);
    }

    private TestSystem started(String what, Path home, PrintStream log, List<Line> lines) {
        out.println("  … " + what);
        long began = System.nanoTime();
        var system = TestSystem.start(home, log);
        lines.add(Line.of(what, (System.nanoTime() - began) / 1e9, "s"));
        return system;
    }

    /** Writes and reads, through the gateway. */
    private void load(TestSystem system) throws Exception {
        var bench = new Workbench(system, plan, seed, out);
        var time = plan.warmUp().dividedBy(2);
        bench.say("load through the gateway, twice " + time.toSeconds() + " s");
        bench.shop().open();
        var loop = new ClosedLoop(system.gateway(), CLIENTS);
        loop.run(time, () -> bench.shop().order(system.gateway()));
        loop.run(
                time,
                () -> Request.get(
                        system.gateway(), "/api/v1/orders?limit=50&sort=-createdAt", system.token(Shop.BUYER)));
    }

    private static void add(List<Line> lines, TestSystem system, String when) throws IOException {
        for (var module : Module.ALL) {
            var memory = Memory.of(system.pid(module.id()));
            lines.add(Line.of(module.folder() + " " + when + ", RSS", memory.residentMegabytes(), "MB"));
        }
        for (var server : List.of("postgres", "kafka", "keycloak")) {
            lines.add(Line.of(
                    server + " " + when + ", PSS", family(system, server).proportionalMegabytes(), "MB"));
        }
        addSum(lines, system, when);
    }

    private static void addSum(List<Line> lines, TestSystem system, String when) throws IOException {
        var sum = new Memory(0, 0);
        for (var module : Module.ALL) {
            sum = sum.and(Memory.of(system.pid(module.id())));
        }
        lines.add(Line.of(
                "the seven services " + when + ", RSS", sum.residentMegabytes(), "MB", Goal.atMost(GOAL_MEGABYTES)));
        lines.add(Line.of("the seven services " + when + ", PSS", sum.proportionalMegabytes(), "MB"));
    }

    /** PostgreSQL's buffers are shared by its processes; only shares of them may be added up. */
    private static Memory family(TestSystem system, String component) throws IOException {
        var pid = system.pid(component);
        var sum = Memory.of(pid);
        for (var child : ProcessHandle.of(pid).orElseThrow().descendants().toList()) {
            sum = sum.and(Memory.of(child.pid()));
        }
        return sum;
    }
}
