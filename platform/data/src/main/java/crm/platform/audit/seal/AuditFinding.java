package crm.platform.audit.seal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something in the audit trail that is not as it was sealed.
 *
 * @param seal number of the seal meant, or whose run the entry lies in
 * @param lastSeal the same, or the end of a run of missing seals
 * @param entryId of the row; null when the seal itself is meant
 */
record AuditFinding(
        long seal,
        long lastSeal,
        @Nullable UUID entryId,
        Damage kind,

        @Schema(examples = "the seal with this number is missing")
        String detail) {

    enum Damage {
        /** A value is not what was written. */
        CHANGED,
        /** It is missing. */
        REMOVED,
        /** It was written at another place. */
        REORDERED,
        /** It was put in later. */
        INSERTED
    }

    static AuditFinding ofSeal(long number, Damage kind, String detail) {
        return new AuditFinding(number, number, null, kind, detail);
    }

    static AuditFinding ofEntry(long seal, UUID entry, Damage kind, String detail) {
        return new AuditFinding(seal, seal, entry, kind, detail);
    }
}
