package crm.proofs.chaos.fault;

import crm.proofs.chaos.load.Caller;
import crm.proofs.chaos.load.Failure;
import crm.proofs.chaos.load.Journal;
import crm.proofs.system.TestSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Brings the faults about, one after the other; the next one waits until everything is well again. */
public final class FaultRunner {

    private static final Duration SERVICE_GOAL = Duration.ofSeconds(20);
    private static final Duration API_GOAL = Duration.ofSeconds(20);
    private static final Duration RELAY_GOAL = Duration.ofSeconds(60);

    /** The longest pause between two starts by the launcher: a server whose disk is full dies again and again. */
    private static final Duration UNTIL_STARTED_AGAIN = Duration.ofSeconds(30);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final Duration NEVER = Duration.ofMinutes(10);

    private static final List<String> TARGETS = List.of(
            Fault.POSTGRES,
            Fault.KAFKA,
            "customer",
            "sales",
            "marketing",
            "support",
            "consent",
            "analytics",
            "gateway");

    private final Means means;
    private final Signs signs;
    private final Journal journal;
    private final long commands;
    private final Consumer<Recovery> back;
    private final List<Recovery> recoveries = new ArrayList<>();
    private volatile Fault next;

    /**
     * @param commands of the whole run, for the place of each fault
     * @param back is told of each recovery
     */
    public FaultRunner(
            TestSystem system, Means means, Caller caller, Journal journal, long commands, Consumer<Recovery> back) {
        this.means = means;
        this.signs = new Signs(system, caller);
        this.journal = journal;
        this.commands = commands;
        this.back = back;
    }

    public List<Recovery> run(List<Fault> faults) throws InterruptedException {
        next = faults.get(0);
        for (Fault fault : faults) {
            await("the turn of " + fault, () -> journal.commands() >= fault.after() * commands);
            await("calm before " + fault, this::allIsWell);
            next = following(faults, fault);
            strike(fault);
        }
        next = null;
        await("calm at the end", this::allIsWell);
        return List.copyOf(recoveries);
    }

    /** Whether the commands have come to the place of a fault that has not happened yet. */
    public boolean commandsAreAhead() {
        var waiting = next;
        return waiting != null && journal.commands() >= waiting.after() * commands;
    }

    private boolean allIsWell() throws InterruptedException {
        var since = Instant.now().minus(CALM);
        return TARGETS.stream().allMatch(signs::isReady)
                && signs.apiAnswers()
                && journal.failures().stream().map(Failure::failedAt).noneMatch(since::isBefore);
    }

    private static Fault following(List<Fault> faults, Fault fault) {
        int place = faults.indexOf(fault) + 1;
        return place < faults.size() ? faults.get(place) : null;
    }

    private void strike(Fault fault) throws InterruptedException {
        var brokenAt = Instant.now();
        var cell = means.of(fault);
        for (String target : fault.targets()) {
            cell.bring(fault.kind(), target);
        }
        if (fault.isKill()) {
            awaitAll(fault, brokenAt, brokenAt);
            return;
        }
        Thread.sleep(fault.lasting().toMillis());
        var mendedAt = Instant.now();
        fault.targets().forEach(target -> cell.mend(fault.kind(), target));
        awaitAll(fault, brokenAt, mendedAt);
    }

    private void awaitAll(Fault fault, Instant brokenAt, Instant at) throws InterruptedException {
        var waiting = new ArrayList<>(fault.targets());
        await(fault + " to be mended", () -> {
            for (String target : List.copyOf(waiting)) {
                if (isBack(fault, target, at)) {
                    waiting.remove(target);
                    recovered(fault, target, brokenAt, at);
                }
            }
            return waiting.isEmpty();
        });
    }

    private boolean isBack(Fault fault, String target, Instant at) throws InterruptedException {
        return switch (target) {
            case Fault.POSTGRES -> signs.isReady(target) && signs.apiAnswers();
            case Fault.KAFKA -> signs.relaysPublishSince(at);
            default -> signs.isReady(target) && (!isOfDatabase(fault) || signs.apiAnswers());
        };
    }

    private void recovered(Fault fault, String target, Instant brokenAt, Instant at) {
        var sign = switch (target) {
            case Fault.POSTGRES -> "API answers";
            case Fault.KAFKA -> "relays publish";
            default -> isOfDatabase(fault) ? "API answers" : "ready";
        };
        var recovery = new Recovery(fault, target, brokenAt, at, Instant.now(), sign, goal(fault, target));
        recoveries.add(recovery);
        back.accept(recovery);
    }

    /** Null for what only stood still. */
    private static Duration goal(Fault fault, String target) {
        if (fault.kind() == Fault.Kind.PAUSED || fault.part() == Fault.Part.LETTER) {
            return null;
        }
        var usual = switch (target) {
            case Fault.POSTGRES -> API_GOAL;
            case Fault.KAFKA -> RELAY_GOAL;
            default -> SERVICE_GOAL;
        };
        return fault.part() == Fault.Part.DISK ? usual.plus(UNTIL_STARTED_AGAIN) : usual;
    }

    /** Whether a service has lost its database and nothing else. */
    private static boolean isOfDatabase(Fault fault) {
        return fault.part() == Fault.Part.DATABASE || fault.part() == Fault.Part.NETWORK;
    }

    private interface Condition {
        boolean holds() throws InterruptedException;
    }

    private static void await(String what, Condition condition) throws InterruptedException {
        var end = Instant.now().plus(NEVER);
        while (!condition.holds()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            Thread.sleep(POLL.toMillis());
        }
    }
}
