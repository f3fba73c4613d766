package crm.consent.permission.persistence;

import crm.consent.address.Vault;
import crm.consent.permission.application.DataKey;
import crm.consent.permission.application.DataKeys;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.identity.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class PgDataKeys implements DataKeys {

    private static final String STORED =
            "select id, subject_id, encode(wrapped_key, 'hex') as wrapped from data_key where subject_id = any($1)";

    /* The update changes nothing; it makes a row of somebody else's running transaction come back too. */
    private static final String MAKE = """
            insert into data_key (id, subject_id, wrapped_key, created_at)
            select id, subject_id, decode(wrapped, 'hex'), $4
            from unnest($1::uuid[], $2::uuid[], $3::text[]) as made(id, subject_id, wrapped) order by subject_id
            on conflict (subject_id) do update set subject_id = excluded.subject_id
            returning id, subject_id, encode(wrapped_key, 'hex') as wrapped
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    PgDataKeys(ReactiveUnitOfWork unitOfWork, Vault vault, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Map<UUID, DataKey>> of(Set<UUID> subjectIds) {
        var keys = new HashMap<UUID, DataKey>();
        return unitOfWork
                .sql(sql -> sql.execute(STORED, (Object) subjectIds.toArray(UUID[]::new)))
                .invoke(rows -> open(rows, keys))
                .chain(() -> make(
                        subjectIds.stream().filter(id -> !keys.containsKey(id)).toList()))
                .invoke(rows -> open(rows, keys))
                .replaceWith(keys);
    }

    private Uni<? extends Iterable<Row>> make(Collection<UUID> subjectIds) {
        if (subjectIds.isEmpty()) {
            return Uni.createFrom().item(java.util.List.<Row>of());
        }
        var newIds = subjectIds.stream().map(id -> ids.next()).toArray(UUID[]::new);
        var wrapped = subjectIds.stream()
                .map(id -> HexFormat.of().formatHex(vault.wrap(vault.newDataKey())))
                .toArray(String[]::new);
        return unitOfWork.sql(sql -> sql.execute(
                MAKE,
                newIds,
                subjectIds.toArray(UUID[]::new),
                wrapped,
                clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private void open(Iterable<Row> rows, Map<UUID, DataKey> keys) {
        for (var row : rows) {
            var opened = vault.unwrap(HexFormat.of().parseHex(row.getString("wrapped")));
            keys.put(row.getUUID("subject_id"), new DataKey(row.getUUID("id"), opened));
        }
    }
}
