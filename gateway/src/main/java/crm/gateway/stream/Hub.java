package crm.gateway.stream;

import crm.gateway.directory.SuspendedUsers;
import crm.gateway.keys.KnownKeys;
import crm.gateway.route.ServiceReader.Answer;
import crm.platform.web.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** All who listen. Whatever is done to them is done in the one context that is theirs. */
@ApplicationScoped
class Hub implements Question.Surroundings {

    private static final Duration TICK = Duration.ofSeconds(1);

    private record Asked(Kind kind, String token) {}

    private final Vertx vertx;
    private final Context context;
    private final StreamConfig config;
    private final Rings rings;
    private final Positions positions;
    private final VisibleIds visible;
    private final SuspendedUsers suspended;
    private final KnownKeys keys;
    private final Seats seats;
    private final Clock clock;
    private final Counter dropped;
    private final Set<Listener> listeners = new HashSet<>();
    private final Map<Asked, Question> questions = new HashMap<>();
    private final AtomicBoolean isGathering = new AtomicBoolean();

    Hub(
            Vertx vertx,
            StreamConfig config,
            Rings rings,
            Positions positions,
            VisibleIds visible,
            SuspendedUsers suspended,
            KnownKeys keys,
            Seats seats,
            Clock clock,
            MeterRegistry metrics) {
        this.vertx = vertx;
        this.context = ((VertxInternal) vertx)
                .createEventLoopContext(); // of its own, not of the call that happens to be the first
        this.config = config;
        this.rings = rings;
        this.positions = positions;
        this.visible = visible;
        this.suspended = suspended;
        this.keys = keys;
        this.seats = seats;
        this.clock = clock;
        this.dropped = metrics.counter("stream.dropped");
        vertx.setPeriodic(TICK.toMillis(), tick -> context.runOnContext(now -> look()));
    }

    /**
     * Opens a stream; it ends with the token, or by its reader.
     *
     * @param heard what the last stream said of how far it was; null for a new one
     * @param back how far before now a new one begins
     * @param cutOff ends the connection of a reader who is too slow
     */
    Multi<Message> open(Viewer viewer, Watched watched, @Nullable String heard, Duration back, Runnable cutOff) {
        if (!rings.areKnown()) {
            throw new Refusal(503, "stream.not-ready", "The events cannot be read at the moment; try again shortly.");
        }
        seats.take(viewer.subject());
        var ended = new AtomicBoolean();
        var listener = new Listener(viewer, watched, positions, config.waiting(), () -> {
            dropped.increment();
            cutOff.run();
        });
        context.runOnContext(now -> enter(listener, heard, back));
        return listener.messages().onTermination().invoke(() -> {
            if (ended.compareAndSet(false, true)) {
                seats.giveBack(viewer.subject());
                context.runOnContext(now -> leave(listener));
            }
        });
    }

    /** The rings have something new. */
    void heard() {
        if (isGathering.compareAndSet(false, true)) {
            vertx.setTimer(
                    config.gathered().toMillis(),
                    gathered -> context.runOnContext(now -> {
                        isGathering.set(false);
                        Set.copyOf(questions.values()).forEach(Question::wake);
                    }));
        }
    }

    /** Nobody is kept from going by a stream that does not end by itself. */
    void endAll() {
        context.runOnContext(now -> Set.copyOf(listeners).forEach(listener -> {
            leave(listener);
            listener.end();
        }));
    }

    private void enter(Listener listener, @Nullable String heard, Duration back) {
        var watched = rings(listener);
        var resumed = heard != null
                && positions
                        .open(heard)
                        .map(position -> listener.resume(watched, position))
                        .orElse(false);
        listeners.add(listener);
        if (heard != null && !resumed) {
            listener.reset(watched, now());
        } else {
            if (!resumed) {
                listener.begin(watched, clock.instant().toEpochMilli() - back.toMillis());
            }
            listener.alive(now());
        }
        watched.keySet()
                .forEach(kind -> questions
                        .computeIfAbsent(
                                new Asked(kind, listener.viewer().token()),
                                asked -> new Question(kind, listener.viewer(), this))
                        .add(listener));
    }

    /** Of what it watches and may read. */
    private Map<Kind, Ring> rings(Listener listener) {
        var watched = new EnumMap<Kind, Ring>(Kind.class);
        listener.watched().kinds().stream()
                .filter(listener.viewer()::mayRead)
                .forEach(kind -> watched.put(kind, rings.of(kind)));
        return watched;
    }

    private void leave(Listener listener) {
        listeners.remove(listener);
        for (var kind : listener.watched().kinds()) {
            var asked = new Asked(kind, listener.viewer().token());
            var question = questions.get(asked);
            if (question != null) {
                question.remove(listener);
                if (question.isIdle()) {
                    questions.remove(asked);
                }
            }
        }
    }

    private void look() {
        var now = now();
        for (var listener : Set.copyOf(listeners)) {
            if (!now.isBefore(listener.viewer().until())
                    || suspended.contains(listener.viewer().subject())
                    || keys.hasEnded(listener.viewer().subject())) {
                expire(listener);
            } else if (!now.isBefore(listener.lastSign().plus(config.heartbeat()))) {
                listener.alive(now);
            }
        }
    }

    @Override
    public Ring ring(Kind kind) {
        return rings.of(kind);
    }

    @Override
    public Uni<Answer> ask(Kind kind, Set<UUID> ids, Viewer viewer) {
        return visible.of(kind, ids, viewer).emitOn(task -> context.runOnContext(now -> task.run()));
    }

    @Override
    public void later(Runnable task) {
        vertx.setTimer(config.retry().toMillis(), waited -> context.runOnContext(now -> task.run()));
    }

    @Override
    public void tell(Listener listener, Runnable telling) {
        if (listeners.contains(listener)) {
            telling.run();
        }
    }

    @Override
    public void reset(Listener listener) {
        listener.reset(rings(listener), now());
    }

    @Override
    public void expire(Listener listener) {
        leave(listener);
        listener.expire();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
