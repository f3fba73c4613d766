package crm.consent.permission.persistence;

import crm.consent.ledger.domain.EvidenceType;
import crm.consent.ledger.persistence.LedgerEntryTable;
import crm.consent.permission.application.Ledger;
import crm.consent.permission.domain.Action;
import crm.consent.permission.domain.Fact;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The way into the ledger: only the stored function writes. */
@ApplicationScoped
class PgLedger implements Ledger {

    private static final String KNOWN = "select idempotency_key from ledger_entry where idempotency_key = any($1)";
    private static final String APPEND = "select * from append_to_ledger($1::text[], $2::text[])";
    private static final String FACTS = """
            select permission_id, action, effective_at, recorded_at, evidence_type, key_version, seq
            from ledger_entry where permission_id = any($1)
            """;

    private final ReactiveUnitOfWork unitOfWork;

    PgLedger(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Set<String>> known(Collection<String> idempotencyKeys) {
        if (idempotencyKeys.isEmpty()) {
            return Uni.createFrom().item(new HashSet<>()); // may be asked for null
        }
        return unitOfWork
                .sql(sql -> sql.execute(KNOWN, (Object) idempotencyKeys.toArray(String[]::new)))
                .map(rows -> Found.set(rows, LedgerEntryTable.IDEMPOTENCY_KEY::in));
    }

    @Override
    public Uni<List<Place>> append(List<NewEntry> entries) {
        var headers = entries.stream().map(entry -> entry.header().canonical()).toArray(String[]::new);
        var payloads = entries.stream()
                .map(entry -> HexFormat.of().formatHex(entry.sealedPayload()))
                .toArray(String[]::new);
        return unitOfWork.sql(sql -> sql.execute(APPEND, headers, payloads)).map(rows -> {
            var places = new Place[entries.size()];
            for (var row : rows) {
                places[row.getInteger("place") - 1] = place(row);
            }
            return Arrays.asList(places);
        });
    }

    private static Place place(Row row) {
        return row.getBoolean("appended")
                ? new Place(true, row.getLong("entry_seq"), row.getLong("entry_key_version"))
                : new Place(false, 0, 0);
    }

    @Override
    public Uni<Map<UUID, List<Fact>>> facts(Set<UUID> permissionIds) {
        return unitOfWork
                .sql(sql -> sql.execute(FACTS, (Object) permissionIds.toArray(UUID[]::new)))
                .map(rows -> Found.groups(rows, LedgerEntryTable.PERMISSION::in, PgLedger::fact));
    }

    private static Fact fact(Row row) {
        var evidence = LedgerEntryTable.EVIDENCE_TYPE.in(row);
        return new Fact(
                Action.valueOf(LedgerEntryTable.ACTION.in(row)),
                LedgerEntryTable.EFFECTIVE_AT.in(row),
                LedgerEntryTable.RECORDED_AT.in(row),
                evidence == null ? null : EvidenceType.valueOf(evidence),
                LedgerEntryTable.KEY_VERSION.in(row),
                LedgerEntryTable.SEQ.in(row));
    }
}
