package crm.gateway.stream;

import crm.gateway.route.ServiceReader.Answer;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of one kind may be seen with one token: asked of the owner for as many ids as have gathered, one question after the other, for all
 * who listen with that token. Whoever comes back from earlier is told along with the others, who wait for it.
 */
final class Question {

    /** As many as an address holds easily. */
    static final int MOST_IDS = 100;

    private static final int MOST_CHANGES = 1_000;
    private static final int OK = 200;
    private static final int NOT_LOGGED_IN = 401;
    private static final int NOT_PERMITTED = 403;

    /** What a question needs of its surroundings. */
    interface Surroundings {

        Ring ring(Kind kind);

        /** The owner's list of those of the ids that the token may see. */
        Uni<Answer> ask(Kind kind, Set<UUID> ids, Viewer viewer);

        /** A while after an owner did not answer. */
        void later(Runnable task);

        /** What a listener is told, unless it has ended meanwhile. */
        void tell(Listener listener, Runnable telling);

        /** The listener has come too late for what it has not heard of. */
        void reset(Listener listener);

        /** The owner does not believe the token any more. */
        void expire(Listener listener);

        Instant now();
    }

    /** Some changes, and which of them are to be asked for: the latest of each record. */
    private record Batch(Ring.Slice slice, Map<UUID, Change> asked) {}

    private final Kind kind;
    private final Viewer viewer;
    private final Surroundings around;
    private final Set<Listener> listeners = new HashSet<>();
    private boolean isAsking;

    Question(Kind kind, Viewer viewer, Surroundings around) {
        this.kind = kind;
        this.viewer = viewer;
        this.around = around;
    }

    void add(Listener listener) {
        listeners.add(listener);
        wake();
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    boolean isIdle() {
        return listeners.isEmpty();
    }

    /** There may be something new. */
    void wake() {
        while (!isAsking) {
            var batch = next();
            if (batch == null) {
                return;
            }
            if (batch.asked().isEmpty()) {
                tell(batch, Map.of());
            } else {
                ask(batch);
            }
        }
    }

    private void ask(Batch batch) {
        isAsking = true;
        around.ask(kind, batch.asked().keySet(), viewer)
                .subscribe()
                .with(answer -> answered(batch, answer), failure -> tryLater());
    }

    private void answered(Batch batch, Answer answer) {
        switch (answer.status()) {
            case OK -> goOn(() -> tell(batch, seen(batch, answer)));
            case NOT_PERMITTED -> goOn(() -> tell(batch, Map.of()));
            case NOT_LOGGED_IN -> goOn(() -> Set.copyOf(listeners).forEach(around::expire));
            default -> tryLater();
        }
    }

    private void goOn(Runnable then) {
        isAsking = false;
        then.run();
        wake();
    }

    private void tryLater() {
        around.later(() -> goOn(() -> {}));
    }

    private static Map<UUID, Change> seen(Batch batch, Answer answer) {
        var seen = new LinkedHashMap<>(batch.asked());
        var shown = new HashSet<UUID>();
        if (answer.body() != null) {
            answer.body()
                    .path("items")
                    .forEach(item -> shown.add(UUID.fromString(item.path("id").asText())));
        }
        seen.keySet().retainAll(shown);
        return seen;
    }

    /** What the one that is farthest behind has not heard of; null when all have heard everything. */
    private @Nullable Batch next() {
        var ring = around.ring(kind);
        while (!listeners.isEmpty()) {
            var number = listeners.stream()
                    .mapToLong(listener -> listener.next(kind))
                    .min()
                    .orElseThrow();
            var slice = ring.from(number, MOST_CHANGES);
            if (slice != null) {
                return slice.changes().isEmpty() ? null : batch(number, slice);
            }
            Set.copyOf(listeners).stream()
                    .filter(listener -> listener.next(kind) == number)
                    .forEach(around::reset);
        }
        return null;
    }

    /** As far as one question reaches. */
    private Batch batch(long number, Ring.Slice slice) {
        var asked = new LinkedHashMap<UUID, Change>();
        var changes = slice.changes();
        for (int place = 0; place < changes.size(); place++) {
            var change = changes.get(place);
            var at = number + place;
            if (listeners.stream().anyMatch(listener -> listener.next(kind) <= at && listener.wants(kind, change))) {
                if (asked.size() == MOST_IDS && !asked.containsKey(change.id())) {
                    return new Batch(new Ring.Slice(changes.subList(0, place), at), asked);
                }
                asked.put(change.id(), change);
            }
        }
        return new Batch(slice, asked);
    }

    private void tell(Batch batch, Map<UUID, Change> seen) {
        for (var listener : Set.copyOf(listeners)) {
            around.tell(listener, () -> listener.tell(kind, batch.slice(), seen, around.now()));
        }
    }
}
