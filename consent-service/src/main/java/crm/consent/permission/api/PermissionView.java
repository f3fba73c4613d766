package crm.consent.permission.api;

import crm.consent.permission.application.StoredPermission;
import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one key; a purpose that was never asked for is listed too, and denied.
 *
 * @param effectiveAt of the entry that stands; absent when there is none
 * @param version number of entries of the key
 */
record PermissionView(
        UUID permissionId,
        @Schema(examples = "COMM") String family,
        @Nullable UUID personId,
        @Nullable String purpose,
        @Nullable String brand,
        @Nullable String channel,
        @Nullable String recipientType,
        @Schema(examples = "GRANTED") String status,
        @Nullable String registryState,
        Verdict decision,
        List<ReasonView> reasons,
        @Nullable Instant effectiveAt,
        @Nullable Instant recordedAt,
        @Nullable Integer shard,
        @Nullable Long ledgerSeq,
        long version,
        long epoch) {

    static PermissionView of(StoredPermission stored, Decision decision, Locale locale) {
        return new PermissionView(
                stored.permissionId(),
                stored.family().name(),
                stored.personId(),
                stored.purpose(),
                stored.brand(),
                name(stored.channel()),
                name(stored.recipientType()),
                stored.status().name(),
                stored.registryState().name(),
                decision.verdict(),
                ReasonView.of(decision.reasons(), locale),
                stored.effectiveAt(),
                stored.recordedAt(),
                stored.shard(),
                stored.ledgerSeq(),
                stored.version(),
                stored.epoch());
    }

    static PermissionView neverAsked(
            UUID permissionId, UUID personId, String purpose, Decision decision, Locale locale) {
        return new PermissionView(
                permissionId,
                "PROC",
                personId,
                purpose,
                null,
                null,
                null,
                "UNKNOWN",
                "NONE",
                decision.verdict(),
                ReasonView.of(decision.reasons(), locale),
                null,
                null,
                null,
                null,
                0,
                0);
    }

    private static @Nullable String name(@Nullable Enum<?> part) {
        return part == null ? null : part.name();
    }
}
