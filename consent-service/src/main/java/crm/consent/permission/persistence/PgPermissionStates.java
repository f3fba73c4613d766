package crm.consent.permission.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.UUID;

import crm.consent.ledger.persistence.LedgerEntryTable;
import crm.consent.permission.application.Outcome;
import crm.consent.permission.application.PermissionStates;
import crm.consent.permission.application.StoredPermission;
import crm.consent.permission.messaging.PermissionContracts;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.table.Rows;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.platform.journal.Journal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class PgPermissionStates implements PermissionStates {

    /*
     * The shard locks of the ledger are held, so nobody else changes these permissions. What the key says is read from the entries
     * themselves; only the fold comes from outside. When it took effect is told by the entry that stands, which need not be the last one
     * recorded.
     */
    private static final Statement<Outcome> KEEP = new Rows<Outcome>()
            .column(LedgerEntryTable.ID, one -> one.header().id())
            .column(PermissionStateTable.STATUS, one -> one.change().standing().status())
            .column(
                    PermissionStateTable.EVIDENCE_TYPE,
                    one -> one.change().standing().evidenceType())
            .column(
                    PermissionStateTable.REGISTRY_STATE,
                    one -> one.change().standing().registryState())
            .column(PermissionStateTable.VERDICT, one -> one.change().decision().verdict())
            .column(PermissionStateTable.REASONS, one -> one.change().decision().reasons())
            .column(
                    PermissionStateTable.EFFECTIVE_AT,
                    one -> one.change().standing().decisive().effectiveAt())
            .column(PermissionStateTable.EPOCH, one -> one.change().epoch())
            .statement("""
                    with state as (
                      insert into permission_state as s (
                        permission_id, key_hash, family, person_id, purpose, contact_point_id, brand, channel, recipient_type, status,
                        evidence_type, registry_state, decision, reasons, effective_at, recorded_at, shard, ledger_seq, version, epoch)
                      select e.permission_id, e.key_hash, e.family, case when e.family = 'PROC' then e.person_id end,
                        case when e.family = 'PROC' then e.purpose end, e.contact_point_id, e.brand, e.channel, e.recipient_type,
                        f.status, f.evidence_type, f.registry_state, f.decision, f.reasons, f.effective_at, e.recorded_at,
                        e.shard, e.seq, e.key_version, f.epoch
                      from {rows} f join ledger_entry e on e.id = f.id order by e.permission_id
                      on conflict (permission_id) do update set
                        status = excluded.status, evidence_type = excluded.evidence_type, registry_state = excluded.registry_state,
                        decision = excluded.decision, reasons = excluded.reasons, effective_at = excluded.effective_at,
                        recorded_at = excluded.recorded_at, ledger_seq = excluded.ledger_seq, version = excluded.version,
                        epoch = excluded.epoch
                      returning s.permission_id, s.epoch, s.decision, s.recorded_at
                    )
                    insert into permission_fence as x (permission_id, epoch, blocked, blocked_at)
                    select permission_id, epoch, decision = 'DENY', case when decision = 'DENY' then recorded_at end
                    from state order by permission_id
                    on conflict (permission_id) do update set
                      epoch = excluded.epoch, blocked = excluded.blocked, blocked_at = excluded.blocked_at
                      where x.epoch <> excluded.epoch or x.blocked <> excluded.blocked
                    """);

    /* The entries that end permits of a lower epoch, so that their acknowledgement can be derived. */
    static final Table<Outcome> REVOCATIONS = new Table<>("revocation", "v");

    private static final Statement<Outcome> REVOKE;

    static {
        REVOCATIONS.key("entry_id", UUID, end -> end.header().id());
        REVOCATIONS.fixed("permission_id", UUID, end -> end.header().permissionId());
        REVOCATIONS.fixed("epoch", BIGINT, end -> end.change().epoch());
        REVOCATIONS.fixed("recorded_at", INSTANT, end -> end.header().recordedAt());
        REVOCATIONS.unused(UUID, "tenant_id");
        REVOKE = REVOCATIONS.insert();
    }

    private static final String SELECT =
            "select " + PermissionStateTable.STATES.select() + " from " + PermissionStateTable.STATES.from();
    private static final String BY_ID = SELECT + " where s.permission_id = any($1)";
    private static final String OF_PERSON = SELECT + " where s.person_id = $1 order by s.purpose";
    private static final String OF_CONTACT_POINT =
            SELECT + " where s.contact_point_id = $1 order by s.brand, s.channel, s.recipient_type";

    private final ReactiveUnitOfWork unitOfWork;
    private final Pool pool;
    private final Journal journal;

    PgPermissionStates(ReactiveUnitOfWork unitOfWork, Pool pool, Journal journal) {
        this.unitOfWork = unitOfWork;
        this.pool = pool;
        this.journal = journal;
    }

    @Override
    public Uni<Void> keep(List<Outcome> recorded) {
        if (recorded.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unitOfWork
                .sql(sql -> KEEP.on(sql, Outcome.latest(recorded)))
                .chain(() -> revoke(recorded.stream()
                        .filter(outcome -> outcome.change().fact().action().isRestrictive())
                        .toList()))
                .chain(() -> journal.record(PermissionContracts.of(recorded)));
    }

    private Uni<Void> revoke(List<Outcome> ends) {
        return REVOKE.write(unitOfWork, ends);
    }

    @Override
    public Uni<Map<UUID, StoredPermission>> byId(Collection<UUID> permissionIds) {
        return find(BY_ID, permissionIds.toArray(UUID[]::new))
                .map(found ->
                        found.stream().collect(Collectors.toMap(StoredPermission::permissionId, Function.identity())));
    }

    @Override
    public Uni<List<StoredPermission>> ofPerson(UUID personId) {
        return find(OF_PERSON, personId);
    }

    @Override
    public Uni<List<StoredPermission>> ofContactPoint(UUID contactPointId) {
        return find(OF_CONTACT_POINT, contactPointId);
    }

    private Uni<List<StoredPermission>> find(String statement, Object argument) {
        return pool.preparedQuery(statement)
                .execute(Tuple.of(argument))
                .map(rows -> Found.list(rows, PermissionStateTable.STATES::read));
    }
}
