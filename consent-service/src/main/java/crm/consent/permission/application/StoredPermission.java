package crm.consent.permission.application;

import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.Family;
import crm.consent.permission.domain.Reason;
import crm.consent.permission.domain.RecipientType;
import crm.consent.permission.domain.RegistryState;
import crm.consent.permission.domain.Status;
import crm.consent.permission.domain.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A row of what holds now. Absent parts of the key are null. */
public record StoredPermission(
        UUID permissionId,
        Family family,
        UUID personId,
        String purpose,
        UUID contactPointId,
        String brand,
        Channel channel,
        RecipientType recipientType,
        Status status,
        RegistryState registryState,
        Verdict verdict,
        List<Reason> reasons,
        Instant effectiveAt,
        Instant recordedAt,
        int shard,
        long ledgerSeq,
        long version,
        long epoch) {

    public Decision decision() {
        return new Decision(verdict, reasons);
    }
}
