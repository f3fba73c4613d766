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

    /** Whoever asks; fails with {@link crm.platform.domain.NotFound}. */
    Uni<RecordedConsent> require(UUID id);

    /** As {@link #require}, also for one about a person whom the caller may not see. */
    Uni<RecordedConsent> visible(UUID id);
}
