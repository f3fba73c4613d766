package crm.proofs.chaos;

import crm.proofs.chaos.capture.CaptureFiles;
import crm.proofs.chaos.check.Checker;
import crm.proofs.chaos.fault.DatabaseFaults;
import crm.proofs.chaos.fault.DiskFaults;
import crm.proofs.chaos.fault.Fault;
import crm.proofs.chaos.fault.Fault.Part;
import crm.proofs.chaos.fault.FaultRunner;
import crm.proofs.chaos.fault.FaultSchedule;
import crm.proofs.chaos.fault.LetterFaults;
import crm.proofs.chaos.fault.Means;
import crm.proofs.chaos.fault.Means.LeftOut;
import crm.proofs.chaos.fault.NetworkFaults;
import crm.proofs.chaos.fault.ProcessFaults;
import crm.proofs.chaos.fault.Recovery;
import crm.proofs.chaos.load.Caller;
import crm.proofs.chaos.load.Failure;
import crm.proofs.chaos.load.Journal;
import crm.proofs.chaos.load.Load;
import crm.proofs.chaos.load.Pace;
import crm.proofs.chaos.load.Sessions;
import crm.proofs.chaos.load.World;
import crm.proofs.chaos.observe.Observer;
import crm.proofs.system.Api;
import crm.proofs.system.TestSystem;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Load and faults on a running system, then rest, then judgement. */
public final class ChaosRun {

    private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(10);
    private static final Duration REST_WITHIN = Duration.ofMinutes(10);

    private static final int CREATED = 201;

    private final TestSystem system;
    private final Surroundings around;
    private final ChaosOptions options;
    private final Path folder;
    private final Progress progress;
    private final Pace pace;
    private final String run;

    public ChaosRun(TestSystem system, Surroundings around, ChaosOptions options, Path folder, PrintStream out) {
        this.system = system;
        this.around = around;
        this.options = options;
        this.folder = folder;
        this.progress = new Progress(out);
        this.pace = new Pace(options.perSecond());
        this.run = "chaos-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    }

    public ChaosResult run() throws InterruptedException {
        var began = Instant.now();
        try (var journal = new Journal(folder)) {
            var caller = new Caller(system.gateway(), new Sessions(system::token), journal, GIVE_UP_AFTER);
            return judge(began, journal, loadAndFaults(caller, journal));
        }
    }

    /** What came of the faults. */
    private record Struck(List<Recovery> recoveries, List<LeftOut> leftOut) {}

    private Struck loadAndFaults(Caller caller, Journal journal) throws InterruptedException {
        try (var load = new Load(caller, journal, pace, options.seed(), run, options.callers())) {
            var faults = FaultSchedule.of(options.seed(), options.kills());
            int audience = hasCampaigns() ? options.people() / 2 : 0;
            int faithful = audience == 0 ? 0 : letters(faults);
            progress.says("making " + options.people() + " people, " + audience + " of them to be written to");
            addSource(run);
            var world = load.setting(options.people(), audience, faithful);
            new Known(system).await(world);
            if (!around.clockAhead().isEmpty()) {
                progress.says(ClockAhead.seen(system, around.clockAhead()));
            }
            return underFaults(faults, load, world, caller, journal);
        }
    }

    private static int letters(List<Fault> faults) {
        return Math.toIntExact(
                faults.stream().filter(fault -> fault.part() == Part.LETTER).count());
    }

    /** A campaign needs the registry, which confirms the permissions, and a mail server. */
    private boolean hasCampaigns() {
        return Stream.of("iys", "mail").allMatch(needed -> system.has(needed) && system.ready(needed));
    }

    /** A word of the administrator's, by which the campaigns find the people of this run; no command of the load. */
    private void addSource(String run) {
        var code = World.source(run);
        var added = Api.of(system, "admin").post("/api/v1/acquisition-sources", """
                        {"code": "%1$s", "names": {"tr": "%1$s", "en": "%1$s"}}""".formatted(code));
        if (added.status() != CREATED) {
            throw new IllegalStateException("no source " + code + ": " + added.body());
        }
    }

    private Struck underFaults(List<Fault> planned, Load load, World world, Caller caller, Journal journal)
            throws InterruptedException {
        var means = means(load, world);
        var faults = means.possible(planned);
        var leftOut = means.leftOut(planned);
        progress.says(options.commands() + " commands, " + faults.size() + " faults, seed " + options.seed());
        leftOut.forEach(each -> progress.says("left out: " + each));
        var runner = new FaultRunner(
                system, means, caller, journal, options.commands(), recovery -> progress.recovered(journal, recovery));
        pace.slowlyWhile(runner::commandsAreAhead);
        var faultsDone = CompletableFuture.supplyAsync(() -> {
            try {
                return runner.run(faults);
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        });
        load.tellUntil(world, () -> faultsDone.isDone() && enough(journal, faultsDone));
        return new Struck(faultsDone.join(), leftOut);
    }

    private Means means(Load load, World world) {
        var means = new Means()
                .with(Part.PROCESS, new ProcessFaults(system))
                .with(Part.DATABASE, new DatabaseFaults(system))
                .with(Part.NETWORK, new NetworkFaults(around.network()));
        around.disks()
                .ifPresentOrElse(
                        disks -> means.with(Part.DISK, new DiskFaults(system, disks)),
                        () -> means.without(Part.DISK, around.noDisks()));
        return world.hasCampaigns()
                ? means.with(
                        Part.LETTER,
                        new LetterFaults(system, around.network().letters(), world.faithful(), load::withdraw))
                : means.without(Part.LETTER, "without a mail server and the registry there is no campaign");
    }

    /** A broken schedule ends the load at once. */
    private boolean enough(Journal journal, CompletableFuture<?> faults) {
        return faults.isCompletedExceptionally() || journal.commands() >= options.commands();
    }

    private ChaosResult judge(Instant began, Journal journal, Struck struck) throws InterruptedException {
        try (var observer = new Observer(system)) {
            progress.says(journal.commands() + " commands answered; waiting for rest");
            observer.awaitRest(REST_WITHIN);
            progress.says("at rest; looking at everything");
            var capture = observer.capture(journal, run, began);
            CaptureFiles.write(capture, folder.resolve("capture"));
            return new ChaosResult(
                    options,
                    journal.commands(),
                    journal.failures().size(),
                    Duration.between(began, Instant.now()),
                    Checker.judge(capture),
                    struck.recoveries(),
                    struck.leftOut(),
                    becauseOfKafka(journal.failures(), struck.recoveries()),
                    folder.resolve("capture"));
        }
    }

    private static List<Failure> becauseOfKafka(List<Failure> failures, List<Recovery> recoveries) {
        return failures.stream()
                .filter(failure -> recoveries.stream()
                        .filter(recovery -> recovery.fault().isOfKafka())
                        .anyMatch(recovery -> failure.failedAt().isAfter(recovery.brokenAt())
                                && failure.sentAt().isBefore(recovery.backAt())))
                .toList();
    }
}
