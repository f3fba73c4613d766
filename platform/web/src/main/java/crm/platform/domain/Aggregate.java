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
    private boolean isNew;

    /** @param version 0 for a new aggregate, the stored version for a restored one */
    protected Aggregate(long version) {
        this.version = version;
        this.isNew = version == 0;
    }

    public final long version() {
        return version;
    }

    /** Until its events have been drained, that is, until it has been stored for the first time. */
    public final boolean isNew() {
        return isNew;
    }

    protected final void record(E event) {
        version++;
        events.add(new Recorded<>(version, event));
    }

    /** The events recorded since the aggregate was made or restored; afterwards there are none left. */
    public final List<Recorded<E>> drainEvents() {
        var drained = List.copyOf(events);
        events.clear();
        isNew = false;
        return drained;
    }
}
