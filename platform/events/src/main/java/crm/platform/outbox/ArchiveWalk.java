package crm.platform.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one walk through the archive has found and done so far. */
final class ArchiveWalk {

    /**
     * Rows held in memory at a time, some ten megabytes. Each piece reads what the topics have of its time, so that after a large import,
     * whose events are all of the same minutes, small ones would read the same again and again.
     */
    private static final int PIECE = 50_000;

    final boolean all;
    final Map<String, Long> missing = new TreeMap<>();
    final Map<String, Long> republished = new TreeMap<>();

    private final OutboxArchive archive;
    private Instant sentAt = Instant.EPOCH;
    private long position;
    private long examined;

    /** @param all whether everything is published again, and not only what is missing */
    ArchiveWalk(OutboxArchive archive, boolean all) {
        this.archive = archive;
        this.all = all;
    }

    long examined() {
        return examined;
    }

    List<SentEvent> next() {
        var events = archive.after(sentAt, position, PIECE);
        if (!events.isEmpty()) {
            var last = events.get(events.size() - 1);
            sentAt = last.sentAt();
            position = last.position();
            examined += events.size();
        }
        return events;
    }
}
