package crm.gateway.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** One open connection: what it watches, how far it has heard, and the few messages that wait until it reads them. */
final class Listener {

    /** Where it stands in a ring: the number of the next change, and the offsets behind those it has heard of. */
    private static final class Cursor {

        private long number;
        private final long[] offsets;

        Cursor(Ring.Place place) {
            number = place.number();
            offsets = place.offsets();
        }
    }

    private final Viewer viewer;
    private final Watched watched;
    private final Positions positions;
    private final BlockingQueue<Message> waiting;
    private final UnicastProcessor<Message> messages;
    private final Runnable cutOff;
    private final Map<Kind, Cursor> cursors = new EnumMap<>(Kind.class);
    private Instant lastSign = Instant.MIN;
    private boolean isCutOff;

    /**
     * @param most messages that may wait
     * @param cutOff ends the connection of a reader who lets more of them wait
     */
    Listener(Viewer viewer, Watched watched, Positions positions, int most, Runnable cutOff) {
        this.viewer = viewer;
        this.watched = watched;
        this.positions = positions;
        this.waiting = new ArrayBlockingQueue<>(most);
        this.messages = UnicastProcessor.create(waiting, () -> {});
        this.cutOff = cutOff;
    }

    Multi<Message> messages() {
        return messages;
    }

    Viewer viewer() {
        return viewer;
    }

    Watched watched() {
        return watched;
    }

    /** With what was read then and later. */
    void begin(Map<Kind, Ring> rings, long millis) {
        rings.forEach((kind, ring) -> cursors.put(kind, new Cursor(ring.since(millis))));
    }

    /** From where it was; false when that is too long ago, or another one's. */
    boolean resume(Map<Kind, Ring> rings, Map<Kind, long[]> heard) {
        for (var entry : rings.entrySet()) {
            var offsets = heard.get(entry.getKey());
            var place = offsets == null ? null : entry.getValue().at(offsets);
            if (place == null) {
                return false;
            }
            cursors.put(entry.getKey(), new Cursor(place));
        }
        return true;
    }

    /** Number of the next change that it has not heard of. */
    long next(Kind kind) {
        return cursor(kind).number;
    }

    boolean wants(Kind kind, Change change) {
        return watched.includes(kind, change.id()) && change.isFrom(cursor(kind).offsets);
    }

    /**
     * Tells what can be seen of it. Only the last message moves the position: who is cut off before it hears all of them again.
     *
     * @param slice what has happened
     * @param seen what of it is visible: by record, the latest
     */
    void tell(Kind kind, Ring.Slice slice, Map<UUID, Change> seen, Instant now) {
        var wanted =
                seen.values().stream().filter(change -> wants(kind, change)).toList();
        advance(kind, slice);
        tell(kind, wanted, now);
    }

    private void tell(Kind kind, List<Change> wanted, Instant now) {
        for (int place = 0; place < wanted.size(); place++) {
            var isLast = place == wanted.size() - 1;
            send(Message.changed(kind, wanted.get(place), isLast ? position() : null));
        }
        if (!wanted.isEmpty()) {
            lastSign = now;
        }
    }

    private void advance(Kind kind, Ring.Slice slice) {
        var cursor = cursor(kind);
        if (slice.next() > cursor.number) {
            cursor.number = slice.next();
            slice.changes().stream()
                    .filter(change -> change.isFrom(cursor.offsets))
                    .forEach(change -> cursor.offsets[change.partition()] = change.offset() + 1);
        }
    }

    /** It has to load anew what it shows, and hears of what comes. */
    void reset(Map<Kind, Ring> rings, Instant now) {
        begin(rings, Long.MAX_VALUE);
        lastSign = now;
        send(Message.reset(position()));
    }

    void alive(Instant now) {
        lastSign = now;
        send(Message.alive(position()));
    }

    Instant lastSign() {
        return lastSign;
    }

    void expire() {
        send(Message.expired());
        end();
    }

    /** Who does not read would not read the end either. */
    void end() {
        messages.onComplete();
        if (!waiting.isEmpty()) {
            cutOff();
        }
    }

    /** Once, however much there was to tell besides. */
    private void cutOff() {
        if (!isCutOff) {
            isCutOff = true;
            cutOff.run();
        }
    }

    private void send(Message message) {
        if (waiting.remainingCapacity() == 0) {
            cutOff();
        } else {
            messages.onNext(message);
        }
    }

    private String position() {
        var offsets = new EnumMap<Kind, long[]>(Kind.class);
        cursors.forEach((kind, cursor) -> offsets.put(kind, cursor.offsets));
        return positions.seal(offsets);
    }

    private Cursor cursor(Kind kind) {
        var cursor = cursors.get(kind);
        if (cursor == null) {
            throw new IllegalStateException(kind + " is not watched");
        }
        return cursor;
    }
}
