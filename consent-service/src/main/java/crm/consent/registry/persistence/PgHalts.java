package crm.consent.registry.persistence;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;

import crm.consent.registry.application.Halts;
import crm.platform.data.Found;
import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class PgHalts implements Halts {

    private record Halt(String scope, Instant until, String code) {}

    static final Table<Halt> HALTS = new Table<>("registry_halt", "h");
    private static final Column<Halt, String> SCOPE = HALTS.key("scope", TEXT, Halt::scope);
    private static final Column<Halt, Instant> UNTIL = HALTS.column("until", INSTANT, Halt::until);
    private static final Statement<Halt> HALT;

    static {
        HALTS.column("code", TEXT, Halt::code);
        HALTS.unused(UUID, "tenant_id");
        HALT = HALTS.statement("""
                insert into {table} as h ({names}) select {names} from {rows} r
                on conflict ({keys}) do update set {changes} where h.until < excluded.until
                """);
    }

    private final Pool pool;

    PgHalts(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<String, Instant>> current() {
        return pool.query("select scope, until from registry_halt")
                .execute()
                .map(rows -> Found.map(rows, SCOPE::in, UNTIL::in));
    }

    @Override
    public Uni<Void> halt(String scope, Instant until, String code) {
        return pool.preparedQuery(HALT.sql())
                .execute(HALT.arguments(List.of(new Halt(scope, until, code))))
                .replaceWithVoid();
    }
}
