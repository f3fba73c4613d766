package crm.consent.permission.persistence;

import crm.consent.permission.application.Blocks;
import crm.consent.permission.domain.Reason;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class PgBlocks implements Blocks {

    private static final String BLOCKED = """
            select person_id as id, 'SUPPRESSED' as reason from suppression
            where person_id = any($1) and (until is null or until > $2)
            union select contact_point_id, 'SUPPRESSED' from suppression
            where contact_point_id = any($1) and (until is null or until > $2)
            union select id, 'CONTACT_POINT_INVALID' from contact_point where id = any($1) and invalid_since <= $2
            order by 1, 2
            """;

    private final Pool pool;
    private final ReactiveUnitOfWork unitOfWork;
    private final Clock clock;

    PgBlocks(Pool pool, ReactiveUnitOfWork unitOfWork, Clock clock) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Uni<Map<UUID, List<Reason>>> of(Collection<UUID> subjectIds) {
        return pool.preparedQuery(BLOCKED).execute(arguments(subjectIds)).map(PgBlocks::blocks);
    }

    @Override
    public Uni<Map<UUID, List<Reason>>> ofInTransaction(Collection<UUID> subjectIds) {
        return unitOfWork
                .sql(sql -> sql.execute(BLOCKED, arguments(subjectIds)))
                .map(PgBlocks::blocks);
    }

    private Tuple arguments(Collection<UUID> subjectIds) {
        return Tuple.of(subjectIds.toArray(UUID[]::new), clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Map<UUID, List<Reason>> blocks(RowSet<Row> rows) {
        Map<UUID, List<Reason>> blocks = new HashMap<>();
        rows.forEach(row -> blocks.computeIfAbsent(row.getUUID("id"), id -> new ArrayList<>())
                .add(Reason.valueOf(row.getString("reason"))));
        return blocks;
    }
}
