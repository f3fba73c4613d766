package crm.consent.permission.persistence;

import crm.consent.address.application.Vault;
import crm.consent.address.persistence.AddressTables;
import crm.consent.address.persistence.AddressTables.WrappedKey;
import crm.consent.permission.application.DataKey;
import crm.consent.permission.application.DataKeys;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.identity.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class PgDataKeys implements DataKeys {

    private static final String STORED = "select id, subject_id, wrapped_key from data_key where subject_id = any($1)";

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
        return find(subjectIds, keys)
                .chain(() -> make(
                        subjectIds.stream().filter(id -> !keys.containsKey(id)).toList(), keys))
                .replaceWith(keys);
    }

    private Uni<Void> find(Collection<UUID> subjectIds, Map<UUID, DataKey> keys) {
        return unitOfWork
                .sql(sql -> sql.execute(STORED, (Object) subjectIds.toArray(UUID[]::new)))
                .invoke(rows -> open(rows, keys))
                .replaceWithVoid();
    }

    private Uni<Void> make(List<UUID> subjectIds, Map<UUID, DataKey> keys) {
        if (subjectIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var made = subjectIds.stream().map(this::newKey).toList();
        return unitOfWork.sql(sql -> AddressTables.MAKE_KEYS.on(sql, made)).chain(() -> find(subjectIds, keys));
    }

    private WrappedKey newKey(UUID subjectId) {
        return new WrappedKey(ids.next(), subjectId, vault.wrap(vault.newDataKey()), clock.instant());
    }

    private void open(Iterable<Row> rows, Map<UUID, DataKey> keys) {
        for (var row : rows) {
            var opened = vault.unwrap(AddressTables.WRAPPED.in(row));
            keys.put(AddressTables.SUBJECT.in(row), new DataKey(AddressTables.KEY_ID.in(row), opened));
        }
    }
}
