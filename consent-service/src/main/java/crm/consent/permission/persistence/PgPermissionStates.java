package crm.consent.permission.persistence;

import crm.consent.permission.application.Outcome;
import crm.consent.permission.application.PermissionStates;
import crm.consent.permission.application.StoredPermission;
import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.Reason;
import crm.consent.permission.domain.Verdict;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PgPermissionStates implements PermissionStates {

    /*
     * The shard locks of the ledger are held, so nobody else changes these permissions. What the key says is read from the entries
     * themselves; only the fold comes from outside.
     */
    private static final String KEEP = """
            with fold as (
              select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[],
                                   $8::timestamptz[])
                as f(entry_id, status, evidence_type, registry_state, decision, reasons, epoch, effective_at)
            ), state as (
              insert into permission_state as s (
                permission_id, key_hash, family, person_id, purpose, contact_point_id, brand, channel, recipient_type, status,
                evidence_type, registry_state, decision, reasons, effective_at, recorded_at, shard, ledger_seq, version, epoch)
              select e.permission_id, e.key_hash, e.family, case when e.family = 'PROC' then e.person_id end,
                case when e.family = 'PROC' then e.purpose end, e.contact_point_id, e.brand, e.channel, e.recipient_type, f.status,
                f.evidence_type, f.registry_state, f.decision, string_to_array(f.reasons, ','), f.effective_at, e.recorded_at,
                e.shard, e.seq, e.key_version, f.epoch
              from fold f join ledger_entry e on e.id = f.entry_id order by e.permission_id
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
            """;

    private static final String SELECT = """
            select permission_id, family, person_id, purpose, contact_point_id, brand, channel, recipient_type, status, registry_state,
                   decision, reasons, effective_at, recorded_at, shard, ledger_seq, version, epoch
            from permission_state
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final Pool pool;

    PgPermissionStates(ReactiveUnitOfWork unitOfWork, Pool pool) {
        this.unitOfWork = unitOfWork;
        this.pool = pool;
    }

    @Override
    public Uni<Void> keep(Collection<Outcome> latest) {
        if (latest.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = List.copyOf(latest);
        return unitOfWork.sql(sql -> sql.execute(
                        KEEP,
                        rows.stream().map(row -> row.header().id()).toArray(UUID[]::new),
                        texts(rows, row -> row.change().standing().status()),
                        texts(rows, row -> row.change().standing().evidenceType()),
                        texts(rows, row -> row.change().standing().registryState()),
                        texts(rows, row -> row.change().decision().verdict()),
                        rows.stream().map(PgPermissionStates::reasons).toArray(String[]::new),
                        rows.stream().map(row -> row.change().epoch()).toArray(Long[]::new),
                        rows.stream().map(PgPermissionStates::effectiveAt).toArray(OffsetDateTime[]::new))
                .replaceWithVoid());
    }

    private static String[] texts(List<Outcome> rows, java.util.function.Function<Outcome, Enum<?>> value) {
        return rows.stream()
                .map(value)
                .map(constant -> constant == null ? null : constant.name())
                .toArray(String[]::new);
    }

    private static String reasons(Outcome row) {
        return row.change().decision().reasons().stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Of the entry that stands, which need not be the last one recorded. */
    private static OffsetDateTime effectiveAt(Outcome row) {
        return row.change().standing().decisive().effectiveAt().atOffset(ZoneOffset.UTC);
    }

    @Override
    public Uni<Map<UUID, StoredPermission>> byId(Collection<UUID> permissionIds) {
        return find("where permission_id = any($1)", Tuple.of(permissionIds.toArray(UUID[]::new)))
                .map(found -> {
                    Map<UUID, StoredPermission> byId = new HashMap<>();
                    found.forEach(permission -> byId.put(permission.permissionId(), permission));
                    return byId;
                });
    }

    @Override
    public Uni<List<StoredPermission>> ofPerson(UUID personId) {
        return find("where person_id = $1 order by purpose", Tuple.of(personId));
    }

    @Override
    public Uni<List<StoredPermission>> ofContactPoint(UUID contactPointId) {
        return find("where contact_point_id = $1 order by brand, channel, recipient_type", Tuple.of(contactPointId));
    }

    private Uni<List<StoredPermission>> find(String where, Tuple arguments) {
        return pool.preparedQuery(SELECT + where).execute(arguments).map(PgPermissionStates::permissions);
    }

    private static List<StoredPermission> permissions(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PgPermissionStates::permission)
                .toList();
    }

    static StoredPermission permission(Row row) {
        var reasons = Arrays.stream(row.getArrayOfStrings("reasons"))
                .map(Reason::valueOf)
                .toList();
        return new StoredPermission(
                row.getUUID("permission_id"),
                row.getString("family"),
                row.getUUID("person_id"),
                row.getString("purpose"),
                row.getUUID("contact_point_id"),
                row.getString("brand"),
                row.getString("channel"),
                row.getString("recipient_type"),
                row.getString("status"),
                row.getString("registry_state"),
                new Decision(Verdict.valueOf(row.getString("decision")), reasons),
                row.getOffsetDateTime("effective_at").toInstant(),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getShort("shard"),
                row.getLong("ledger_seq"),
                row.getLong("version"),
                row.getLong("epoch"));
    }
}
