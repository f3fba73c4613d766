package crm.consent.permission.application;

import crm.consent.permission.domain.Decision;
import java.time.Instant;
import java.util.UUID;

/** A row of what holds now. Absent parts of the key are null. */
public record StoredPermission(
        UUID permissionId,
        String family,
        UUID personId,
        String purpose,
        UUID contactPointId,
        String brand,
        String channel,
        String recipientType,
        String status,
        String registryState,
        Decision decision,
        Instant effectiveAt,
        Instant recordedAt,
        int shard,
        long ledgerSeq,
        long version,
        long epoch) {}
