package crm.consent.permission.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One recorded act and what holds for its permission now. */
public interface Consents {

    /**
     * @param acknowledgement null when the act restricts nothing
     * @param acknowledgedAt null until then
     */
    record RecordedConsent(
            UUID id,
            String action,
            Instant effectiveAt,
            long ledgerSeq,
            Instant recordedAt,
            @Nullable Acknowledgement acknowledgement,
            @Nullable Instant acknowledgedAt,
            StoredPermission now) {}

    /** Fails with {@link crm.platform.domain.NotFound}. */
    Uni<RecordedConsent> require(UUID id);
}
