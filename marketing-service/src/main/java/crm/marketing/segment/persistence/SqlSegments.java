package crm.marketing.segment.persistence;

import crm.marketing.persistence.Columns;
import crm.marketing.segment.application.SegmentJournal;
import crm.marketing.segment.application.Segments;
import crm.marketing.segment.domain.Segment;
import crm.marketing.segment.domain.SegmentKind;
import crm.marketing.segment.domain.SegmentStatus;
import crm.platform.data.AggregateRows;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.domain.NotFound;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
class SqlSegments implements Segments {

    private static final String TABLE = "segment";
    private static final String WHAT = "segment";
    private static final String SELECT = "select s.* from segment s where s.id = $1";
    private static final String STORE = """
            insert into segment (id, version, name, kind, rule, profiled, definition_version, status, owner_user_id, owner_team,
                                 owner_department, created_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            on conflict (id) do update set version = excluded.version, name = excluded.name, rule = excluded.rule,
              profiled = excluded.profiled, definition_version = excluded.definition_version, status = excluded.status,
              updated_at = excluded.updated_at
            """;
    private static final String ADD = """
            insert into segment_member (segment_id, customer_id) select $1::uuid, unnest($2::uuid[]) on conflict do nothing
            """;
    private static final String REMOVE = "delete from segment_member where segment_id = $1 and customer_id = any($2)";
    private static final String COUNT = "select count(*) from segment_member where segment_id = $1";

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows locks;
    private final SegmentJournal journal;
    private final CurrentUser user;

    SqlSegments(ReactiveUnitOfWork unitOfWork, AggregateRows locks, SegmentJournal journal, CurrentUser user) {
        this.unitOfWork = unitOfWork;
        this.locks = locks;
        this.journal = journal;
        this.user = user;
    }

    @Override
    public Uni<Segment> find(UUID id) {
        return Uni.createFrom().deferred(() -> {
            var visible = user.get().visibility().on("s", 2);
            return unitOfWork.inTransaction(() -> unitOfWork.sql(
                    sql -> load(sql, SELECT + " and " + visible.sql(), Columns.withId(id, visible.arguments()), id)));
        });
    }

    @Override
    public Uni<Segment> require(UUID id) {
        return locks.lock(TABLE, WHAT, id).chain(() -> unitOfWork.sql(sql -> load(sql, SELECT, Tuple.of(id), id)));
    }

    @Override
    public Uni<Void> store(Segment segment) {
        var state = segment.state();
        var arguments = Tuple.tuple()
                .addUUID(state.id())
                .addLong(state.version())
                .addString(state.name())
                .addString(state.kind().name())
                .addValue(RuleJson.write(state.rule()))
                .addBoolean(segment.isProfiling())
                .addLong(state.definitionVersion())
                .addString(state.status().name())
                .addUUID(state.owner().userId())
                .addString(state.owner().team())
                .addString(state.owner().department())
                .addOffsetDateTime(Columns.at(state.createdAt()))
                .addOffsetDateTime(Columns.at(state.updatedAt()));
        return unitOfWork.sql(sql -> sql.execute(STORE, arguments)).chain(() -> journal.record(segment));
    }

    @Override
    public Uni<Void> changeMembers(UUID id, List<UUID> add, List<UUID> remove) {
        return unitOfWork.sql(sql -> sql.execute(ADD, id, add.toArray(UUID[]::new))
                .chain(() -> sql.execute(REMOVE, id, remove.toArray(UUID[]::new)))
                .replaceWithVoid());
    }

    @Override
    public Uni<Long> memberCount(UUID id) {
        return unitOfWork
                .sql(sql -> sql.execute(COUNT, id))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Uni<Segment> load(Sql sql, String statement, Tuple arguments, UUID id) {
        return sql.execute(statement, arguments)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SqlSegments::segment)
                        .findFirst()
                        .orElseThrow(() -> new NotFound(WHAT, id)));
    }

    private static Segment segment(Row row) {
        return Segment.restore(new Segment.State(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("name"),
                SegmentKind.valueOf(row.getString("kind")),
                RuleJson.read(row.getJsonObject("rule")),
                row.getLong("definition_version"),
                SegmentStatus.valueOf(row.getString("status")),
                Columns.owner(row),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at")));
    }
}
