package crm.consent.permission.persistence;

import static crm.consent.address.persistence.AddressTables.HEX;
import static crm.consent.address.persistence.AddressTables.SMALL;
import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.TEXTS;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;

import crm.consent.ledger.domain.EvidenceType;
import crm.consent.permission.application.StoredPermission;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.Family;
import crm.consent.permission.domain.Reason;
import crm.consent.permission.domain.RecipientType;
import crm.consent.permission.domain.RegistryState;
import crm.consent.permission.domain.Status;
import crm.consent.permission.domain.Verdict;
import crm.platform.data.table.Column;
import crm.platform.data.table.Table;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What holds now, the fold of each key's entries; and its fence, which a send looks at and a withdrawal raises, under a row lock. */
public final class PermissionStateTable {

    static final Table<StoredPermission> STATES = new Table<>("permission_state", "s");
    static final Column<StoredPermission, Status> STATUS;
    static final Column<StoredPermission, EvidenceType> EVIDENCE_TYPE;
    static final Column<StoredPermission, RegistryState> REGISTRY_STATE;
    static final Column<StoredPermission, Verdict> VERDICT;
    static final Column<StoredPermission, List<Reason>> REASONS;
    static final Column<StoredPermission, Instant> EFFECTIVE_AT;
    static final Column<StoredPermission, Long> EPOCH;

    static final Table<Void> FENCES = new Table<>("permission_fence", "f");
    public static final Column<Void, UUID> FENCED = FENCES.generated("permission_id", UUID);
    public static final Column<Void, Long> FENCE_EPOCH = FENCES.generated("epoch", BIGINT);

    static {
        STATES.key("permission_id", UUID, StoredPermission::permissionId);
        STATES.fixed("family", code(Family.class), StoredPermission::family);
        STATES.fixed("person_id", UUID.orNull(), StoredPermission::personId);
        STATES.fixed("purpose", TEXT.orNull(), StoredPermission::purpose);
        STATES.fixed("contact_point_id", UUID.orNull(), StoredPermission::contactPointId);
        STATES.fixed("brand", TEXT.orNull(), StoredPermission::brand);
        STATES.fixed("channel", code(Channel.class).orNull(), StoredPermission::channel);
        STATES.fixed("recipient_type", code(RecipientType.class).orNull(), StoredPermission::recipientType);
        STATUS = STATES.column("status", code(Status.class), StoredPermission::status);
        REGISTRY_STATE = STATES.column("registry_state", code(RegistryState.class), StoredPermission::registryState);
        VERDICT = STATES.column("decision", code(Verdict.class), StoredPermission::verdict);
        REASONS = STATES.column(
                "reasons",
                TEXTS.as(PermissionStateTable::reasons, PermissionStateTable::names),
                StoredPermission::reasons);
        EFFECTIVE_AT = STATES.column("effective_at", INSTANT, StoredPermission::effectiveAt);
        STATES.column("recorded_at", INSTANT, StoredPermission::recordedAt);
        STATES.fixed("shard", SMALL, StoredPermission::shard);
        STATES.column("ledger_seq", BIGINT, StoredPermission::ledgerSeq);
        STATES.column("version", BIGINT, StoredPermission::version);
        EPOCH = STATES.column("epoch", BIGINT, StoredPermission::epoch);
        EVIDENCE_TYPE =
                STATES.generated("evidence_type", code(EvidenceType.class).orNull());
        STATES.generated("key_hash", HEX);
        STATES.unused(UUID, "tenant_id");
        STATES.readAs(StoredPermission.class);

        FENCES.generated("blocked", BOOLEAN);
        FENCES.generated("blocked_at", INSTANT.orNull());
        FENCES.unused(UUID, "tenant_id");
    }

    private PermissionStateTable() {}

    public static Decision decision(Row row) {
        return new Decision(VERDICT.in(row), REASONS.in(row));
    }

    private static List<Reason> reasons(List<String> names) {
        return names.stream().map(Reason::valueOf).toList();
    }

    private static List<String> names(List<Reason> reasons) {
        return reasons.stream().map(Enum::name).toList();
    }
}
