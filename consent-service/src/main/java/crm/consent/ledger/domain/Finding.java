package crm.consent.ledger.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in a chain that is not as it was written.
 *
 * @param seq the place meant
 * @param lastSeq the same, or the end of a run of missing entries
 * @param entryId of the row at that place; null when there is none
 */
public record Finding(
        int shard, long seq, long lastSeq, @Nullable UUID entryId, Kind kind, String detail) {

    public enum Kind {
        /** A value of the row is not what was written. */
        CHANGED,
        /** The place is empty. */
        REMOVED,
        /** The row was written at another place. */
        REORDERED,
        /** The ledger did not write the row. */
        INSERTED,
        /** A document that the entry rests on does not say what it said. */
        EVIDENCE_CHANGED,
        /** A document that the entry rests on is gone. */
        EVIDENCE_REMOVED
    }
}
