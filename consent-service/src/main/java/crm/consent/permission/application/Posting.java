package crm.consent.permission.application;

import static java.util.Objects.requireNonNull;

import crm.consent.address.application.ContactPointIds;
import crm.consent.address.domain.Address;
import crm.consent.permission.domain.Capture;
import crm.consent.permission.domain.PermissionKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be entered in the ledger: a capture with what surrounds it. Once the ledger has taken it, it is an entry.
 *
 * @param personId of PROC always; of COMM when it is known whose address it is
 * @param address of COMM; null for PROC, and where the address is known by its hash alone
 * @param effectiveAtText the time as it was given
 * @param noticeVersion code of the notice that was shown; null when none is named
 * @param originSystem {@code api}, {@code import}, {@code registry} or {@link #REGISTRY_EXPORT}
 * @param idempotencyKey name of the fact, so that it is recorded once; null when the same fact may be recorded again
 * @param registration of what the registry says; null for everything else
 */
public record Posting(
        Capture capture,
        @Nullable UUID personId,
        @Nullable Address address,
        String effectiveAtText,
        @Nullable String noticeVersion,
        String originSystem,
        @Nullable String idempotencyKey,
        @Nullable Registration registration) {

    /** Of refusals in a file that the registry has written: they are known there. */
    public static final String REGISTRY_EXPORT = "registry-export";

    public Posting(
            Capture capture,
            @Nullable UUID personId,
            @Nullable Address address,
            String effectiveAtText,
            @Nullable String noticeVersion,
            String originSystem,
            @Nullable String idempotencyKey) {
        this(capture, personId, address, effectiveAtText, noticeVersion, originSystem, idempotencyKey, null);
    }

    public boolean isHeldByRegistry() {
        return originSystem.equals(REGISTRY_EXPORT);
    }

    public PermissionKey key() {
        return capture.key();
    }

    /** Whose data key seals the payload: the person's, or the address's. */
    UUID subjectId() {
        return key() instanceof PermissionKey.Comm comm
                ? ContactPointIds.of(comm.contactPointHash())
                : requireNonNull(personId);
    }
}
