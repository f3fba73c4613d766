package crm.consent.ledger.domain;

import java.util.UUID;

/**
 * A row of evidence as it lies there.
 *
 * @param derivedId what the id would be by what the row says now
 * @param family that it was first taken for; of a one-time code the only one
 * @param hasMore there is something in columns that nobody writes
 */
public record Document(UUID id, UUID derivedId, String type, String family, boolean hasMore) {

    private static final String ONE_TIME_CODE = "OTP";

    /** The ids of its evidence stand in an entry, and are hashes of the evidence: so the chain commits to what it says. */
    boolean isWhatWasCommittedTo(EntryHeader entry) {
        return id.equals(derivedId) && !hasMore && (!type.equals(ONE_TIME_CODE) || family.equals(entry.family()));
    }
}
