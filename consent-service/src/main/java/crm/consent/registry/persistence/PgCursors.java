package crm.consent.registry.persistence;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;

import crm.consent.registry.application.ClosedLines;
import crm.consent.registry.application.Cursors;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgCursors implements Cursors, ClosedLines {

    private record Cursor(String brand, String source, String after, Instant pulledAt) {}

    static final Table<Cursor> CURSORS = new Table<>("registry_cursor", "c");
    private static final Column<Cursor, String> AFTER = CURSORS.column("after", TEXT.orNull(), Cursor::after);
    private static final Statement<Cursor> KEEP;

    static {
        CURSORS.key("brand", TEXT, Cursor::brand);
        CURSORS.key("source", TEXT, Cursor::source);
        CURSORS.column("pulled_at", INSTANT, Cursor::pulledAt);
        CURSORS.unused(UUID, "tenant_id");
        KEEP = CURSORS.statement("""
                insert into {table} as c ({names}) select {names} from {rows} r
                on conflict (tenant_id, brand, source) do update set after = coalesce(excluded.after, c.after), pulled_at = excluded.pulled_at
                """);
    }

    private static final String SOURCE = "IYS";
    private static final String FIND = "select after from registry_cursor where brand = $1 and source = $2";
    private static final String CLOSE = """
            update contact_point set invalid_since = $2, invalid_reason = 'LINE_CLOSED' where id = any($1) and invalid_since is null
            """;
    private static final String UNLINK =
            "update contact_point_link set valid_to = $2 where contact_point_id = any($1) and valid_to is null";

    private final ReactiveUnitOfWork unitOfWork;
    private final Pool pool;
    private final Clock clock;

    PgCursors(ReactiveUnitOfWork unitOfWork, Pool pool, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<String>> after(String brand) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(brand, SOURCE))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.ofNullable(AFTER.in(rows.iterator().next())));
    }

    @Override
    public Uni<Void> keep(String brand, String after) {
        var cursor = new Cursor(brand, SOURCE, after, clock.instant());
        return KEEP.write(unitOfWork, List.of(cursor));
    }

    @Override
    public Uni<Void> close(Collection<UUID> contactPointIds) {
        if (contactPointIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ids = contactPointIds.toArray(UUID[]::new);
        return unitOfWork.sql(sql -> sql.execute(CLOSE, ids, now())
                .chain(() -> sql.execute(UNLINK, ids, now()))
                .replaceWithVoid());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
