package crm.gateway.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last changes of one kind, in the order in which they were read: of some minutes, and never more than so many. The reader adds,
 * questions take.
 */
final class Ring {

    private record Kept(Change change, long millis) {}

    /**
     * Changes one after the other.
     *
     * @param next number of the one behind them
     */
    record Slice(List<Change> changes, long next) {}

    /**
     * Where somebody stands.
     *
     * @param number of the next change
     * @param offsets by partition, behind what happened before
     */
    record Place(long number, long[] offsets) {}

    private final @Nullable Kept[] places;
    private final long keptMillis;

    /** Offsets, by partition: behind what was forgotten, and behind what was read. */
    private final long[] forgotten;

    private final long[] read;

    private long first;
    private long next;

    Ring(int partitions, int most, Duration kept) {
        places = new Kept[most];
        keptMillis = kept.toMillis();
        forgotten = new long[partitions];
        read = new long[partitions];
    }

    /** Nothing before these offsets is known here. */
    synchronized void begin(int partition, long offset) {
        forgotten[partition] = offset;
        read[partition] = offset;
    }

    synchronized void add(Change change, long nowMillis) {
        while (next - first == places.length || first < next && at(first).millis() < nowMillis - keptMillis) {
            forget();
        }
        places[place(next)] = new Kept(change, nowMillis);
        read[change.partition()] = change.offset() + 1;
        next++;
    }

    /** Behind all that was read. */
    synchronized long[] position() {
        return read.clone();
    }

    /** Before what was read then and later. */
    synchronized Place since(long millis) {
        var offsets = read.clone();
        var number = next;
        while (number > first && at(number - 1).millis() >= millis) {
            number--;
            var change = at(number).change();
            offsets[change.partition()] = change.offset();
        }
        return new Place(number, offsets);
    }

    /** Where somebody goes on who has heard of everything before these offsets; null when something behind them was forgotten. */
    synchronized @Nullable Place at(long[] offsets) {
        return reaches(offsets) ? new Place(first, offsets) : null;
    }

    private boolean reaches(long[] position) {
        if (position.length != forgotten.length) {
            return false;
        }
        for (int partition = 0; partition < position.length; partition++) {
            if (position[partition] < forgotten[partition]) {
                return false;
            }
        }
        return true;
    }

    /** From that number on; null when it was forgotten. */
    synchronized @Nullable Slice from(long number, int most) {
        if (number < first) {
            return null;
        }
        var end = Math.min(next, number + most);
        var changes = new ArrayList<Change>((int) (end - number));
        for (long each = number; each < end; each++) {
            changes.add(at(each).change());
        }
        return new Slice(changes, end);
    }

    private void forget() {
        var oldest = at(first).change();
        forgotten[oldest.partition()] = oldest.offset() + 1;
        places[place(first)] = null;
        first++;
    }

    private Kept at(long number) {
        var kept = places[place(number)];
        if (kept == null) {
            throw new IllegalStateException("there is no change " + number);
        }
        return kept;
    }

    private int place(long number) {
        return (int) (number % places.length);
    }
}
