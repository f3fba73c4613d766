package crm.consent.ledger.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The document or recording behind an entry.
 *
 * @param reference where it is kept: number of the form, of the recording, of the file; may be personal, so it is never logged
 */
public record Evidence(
        @Nullable EvidenceType type,
        @Nullable String reference,
        @Nullable Instant capturedAt) {

    /** To the microsecond, as the database keeps it: its id is made of it again when the ledger is verified. */
    public Evidence {
        capturedAt = capturedAt == null ? null : capturedAt.truncatedTo(ChronoUnit.MICROS);
    }

    public boolean isComplete() {
        return type != null && reference != null && !reference.isBlank() && capturedAt != null;
    }

    @Override
    public String toString() {
        return "Evidence[" + type + "]";
    }
}
