package crm.consent.permission.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** One recorded act and what holds for its permission now. */
public interface Consents {

    record RecordedConsent(
            UUID id, String action, Instant effectiveAt, long ledgerSeq, Instant recordedAt, StoredPermission now) {}

    /** Fails with {@link crm.platform.domain.NotFound}. */
    Uni<RecordedConsent> require(UUID id);
}
