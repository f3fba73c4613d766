package crm.platform.work;

import crm.platform.call.CallContext;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Threads of this process that work as long as there is something to do, and then wait for a sign or for the sweep, whichever comes
 * first: what another replica left behind when it died is found by the sweep. Whatever fails is tried again.
 *
 * <pre>{@code
 * private final Worker senders = Worker.named("dispatch").threads(2).sweep(settings.sweep()).retry(settings.retry()).run(chunk::next);
 *
 * void start(@Observes StartupEvent started) { senders.start(); }
 * void stop(@Observes ShutdownEvent stopped) { senders.stop(Duration.ofSeconds(12)); }
 * }</pre>
 */
public final class Worker {

    /** One turn, in a Vert.x context of its own. */
    @FunctionalInterface
    public interface Turn {

        /** @param stopping to be asked by a turn that takes long */
        Uni<Pace> next(BooleanSupplier stopping);
    }

    /** One turn that blocks its thread. */
    @FunctionalInterface
    public interface BlockingTurn {

        /** @param stopping to be asked by a turn that takes long */
        Pace next(BooleanSupplier stopping);
    }

    /**
     * @param sweep how often to look without a sign
     * @param retry the pause after a failure, which a sign ends, too
     */
    private record Plan(String name, int threads, Duration sweep, Duration retry) {}

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final Plan plan;
    private final BlockingTurn turn;
    private final List<Sign> signs = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    private Worker(Plan plan, BlockingTurn turn, Supplier<Sign> sign) {
        this.plan = plan;
        this.turn = turn;
        for (int number = 0; number < plan.threads(); number++) {
            signs.add(sign.get());
        }
    }

    /** One thread, which acts as {@code system:<name>} unless told otherwise. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Looks at once, and then again and again; a second start does nothing. */
    public synchronized void start() {
        if (!threads.isEmpty() || stopping) {
            return;
        }
        for (var sign : signs) {
            var name = signs.size() == 1 ? plan.name() : plan.name() + "-" + threads.size();
            var thread = new Thread(() -> loop(sign), name);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** There is something to do: who rests looks at once, who works looks again afterwards. */
    public void wake() {
        signs.forEach(Sign::give);
    }

    /** Lets the running turns end; those that take longer are interrupted. */
    public synchronized void stop(Duration limit) {
        stopping = true;
        wake();
        var end = System.nanoTime() + limit.toNanos();
        threads.forEach(thread -> join(thread, end - System.nanoTime()));
    }

    private void loop(Sign sign) {
        try {
            while (!stopping) {
                switch (turn()) {
                    case AGAIN -> {}
                    case REST -> sign.await(plan.sweep());
                    case RETRY -> sign.await(plan.retry());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Pace turn() {
        try {
            return Objects.requireNonNull(turn.next(() -> stopping), "a turn tells how to go on");
        } catch (RuntimeException failure) {
            // without the message: it may hold the values of a statement or of a request
            LOG.warnf(
                    "%s is tried again: %s",
                    Thread.currentThread().getName(), failure.getClass().getName());
            return Pace.RETRY;
        }
    }

    private static void join(Thread thread, long nanos) {
        try {
            thread.join(Math.max(1, Duration.ofNanos(nanos).toMillis()));
            if (thread.isAlive()) {
                LOG.warnf("%s does not stop in time and is interrupted", thread.getName());
                thread.interrupt();
            }
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** Says how a worker goes about its turns. */
    public static final class Builder {

        private final String name;
        private CallContext call;
        private int threads = 1;
        private Duration sweep = Duration.ofSeconds(10);
        private @Nullable Duration retry;
        private Supplier<Sign> sign = Sign::new;

        private Builder(String name) {
            this.name = name;
            this.call = CallContext.of("system:" + name);
        }

        /** Who acts. */
        public Builder as(String actor) {
            call = CallContext.of(actor);
            return this;
        }

        public Builder threads(int number) {
            threads = number;
            return this;
        }

        /** How often to look without a sign. */
        public Builder sweep(Duration every) {
            sweep = every;
            return this;
        }

        /** The pause after a failure; the sweep when it is not said. */
        public Builder retry(Duration after) {
            retry = after;
            return this;
        }

        Builder waitingFor(Supplier<Sign> other) {
            sign = other;
            return this;
        }

        /** Not started yet. */
        public Worker run(Turn turn) {
            var actor = call;
            return runBlocking(stopping -> OwnContext.await(actor, () -> turn.next(stopping)));
        }

        /** For turns that read files or wait; they enter calls of their own. Not started yet. */
        public Worker runBlocking(BlockingTurn turn) {
            return new Worker(new Plan(name, threads, sweep, retry == null ? sweep : retry), turn, sign);
        }
    }
}
