package crm.consent.permission.persistence;

import static crm.consent.address.persistence.Types.HEX;
import static crm.consent.address.persistence.Types.SMALL;
import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.TEXTS;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;

import crm.consent.permission.application.StoredPermission;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.EvidenceType;
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

/** What holds now: the fold of each key's entries. */
public final class PermissionStateTable {

    static final Table<StoredPermission> STATES = new Table<>("permission_state", "s");
    static final Column<StoredPermission, UUID> ID = STATES.key("permission_id", UUID, StoredPermission::permissionId);
    static final Column<StoredPermission, Family> FAMILY =
            STATES.fixed("family", code(Family.class), StoredPermission::family);
    static final Column<StoredPermission, UUID> PERSON =
            STATES.fixed("person_id", UUID.orNull(), StoredPermission::personId);
    static final Column<StoredPermission, String> PURPOSE =
            STATES.fixed("purpose", TEXT.orNull(), StoredPermission::purpose);
    static final Column<StoredPermission, UUID> CONTACT_POINT =
            STATES.fixed("contact_point_id", UUID.orNull(), StoredPermission::contactPointId);
    static final Column<StoredPermission, String> BRAND = STATES.fixed("brand", TEXT.orNull(), StoredPermission::brand);
    static final Column<StoredPermission, Channel> CHANNEL =
            STATES.fixed("channel", code(Channel.class).orNull(), StoredPermission::channel);
    static final Column<StoredPermission, RecipientType> RECIPIENT_TYPE =
            STATES.fixed("recipient_type", code(RecipientType.class).orNull(), StoredPermission::recipientType);
    static final Column<StoredPermission, Status> STATUS =
            STATES.column("status", code(Status.class), StoredPermission::status);
    static final Column<StoredPermission, EvidenceType> EVIDENCE_TYPE =
            STATES.generated("evidence_type", code(EvidenceType.class).orNull());
    static final Column<StoredPermission, RegistryState> REGISTRY_STATE =
            STATES.column("registry_state", code(RegistryState.class), StoredPermission::registryState);
    static final Column<StoredPermission, Verdict> VERDICT = STATES.column(
            "decision", code(Verdict.class), stored -> stored.decision().verdict());
    static final Column<StoredPermission, List<Reason>> REASONS = STATES.column(
            "reasons",
            TEXTS.as(PermissionStateTable::reasons, PermissionStateTable::names),
            stored -> stored.decision().reasons());
    static final Column<StoredPermission, Instant> EFFECTIVE_AT =
            STATES.column("effective_at", INSTANT, StoredPermission::effectiveAt);
    static final Column<StoredPermission, Instant> RECORDED_AT =
            STATES.column("recorded_at", INSTANT, StoredPermission::recordedAt);
    static final Column<StoredPermission, Integer> SHARD = STATES.fixed("shard", SMALL, StoredPermission::shard);
    static final Column<StoredPermission, Long> LEDGER_SEQ =
            STATES.column("ledger_seq", BIGINT, StoredPermission::ledgerSeq);
    static final Column<StoredPermission, Long> VERSION = STATES.column("version", BIGINT, StoredPermission::version);
    static final Column<StoredPermission, Long> EPOCH = STATES.column("epoch", BIGINT, StoredPermission::epoch);

    static {
        STATES.generated("tenant_id", UUID);
        STATES.generated("key_hash", HEX);
        STATES.readBy(PermissionStateTable::read);
    }

    private PermissionStateTable() {}

    static StoredPermission read(Row row) {
        return new StoredPermission(
                ID.in(row),
                FAMILY.in(row),
                PERSON.in(row),
                PURPOSE.in(row),
                CONTACT_POINT.in(row),
                BRAND.in(row),
                CHANNEL.in(row),
                RECIPIENT_TYPE.in(row),
                STATUS.in(row),
                REGISTRY_STATE.in(row),
                decision(row),
                EFFECTIVE_AT.in(row),
                RECORDED_AT.in(row),
                SHARD.in(row),
                LEDGER_SEQ.in(row),
                VERSION.in(row),
                EPOCH.in(row));
    }

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
