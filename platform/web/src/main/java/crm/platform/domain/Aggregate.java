package crm.platform.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Base of everything that refuses or records. The version of an aggregate is the number of events it has ever recorded, so that
 * the same number serves as ETag, as optimistic lock and as the order of its events in the topic.
 */
public abstract class Aggregate<E> {

    private final List<Recorded<E>> events = new ArrayList<>();
    private long version;

    /** @param version 0 for a new aggregate, the stored version for a restored one */
    protected Aggregate(long version) {
        this.version = version;
    }

    public final long version() {
        return version;
    }

    protected final void record(E event) {
        version++;
        events.add(new Recorded<>(version, event));
    }

    /** The events recorded since the aggregate was made or restored; afterwards there are none left. */
    public final List<Recorded<E>> drainEvents() {
        var drained = List.copyOf(events);
        events.clear();
        return drained;
    }
}
