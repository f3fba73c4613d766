package crm.platform.imports;

import crm.platform.call.CallContext;
import crm.platform.data.AggregateRows;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.NotFound;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The jobs as the people see and steer them; the runner's side is {@link ImportProgress}. */
@ApplicationScoped
class ImportJobs {

    private static final String WHAT = "import-job";
    private static final String INSERT = """
            insert into import_job (id, version, kind, file_name, file_sha256, state, header, mapping, owner_user_id, owner_team,
                                    owner_department, created_by, total_bytes, total_rows, created_at)
            values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            returning\s""" + ImportJob.COLUMNS;
    private static final String INSERT_CHUNK = "insert into import_file_chunk (job_id, no, bytes) values ($1, $2, $3)";
    private static final String MAP = """
            update import_job set version = version + 1, state = $2, mapping = $3, preview = null, rows_read = 0, rows_created = 0,
                   rows_updated = 0, rows_unchanged = 0, rows_failed = 0, started_at = null, finished_at = null
            where id = $1 returning\s""" + ImportJob.COLUMNS;
    private static final String LOAD = "select " + ImportJob.COLUMNS + " from import_job where id = $1";
    private static final String FORGET_ERRORS = "delete from import_error where job_id = $1";
    private static final String START = """
            update import_job set version = version + 1, state = $2, started_by = $3, correlation_id = $4, started_at = $5,
                   finished_at = null, rows_read = 0, rows_created = 0, rows_updated = 0, rows_unchanged = 0, rows_failed = 0,
                   last_line = 1, attempts = 0, lease = null, lease_until = null
            where id = $1 returning\s""" + ImportJob.COLUMNS;
    private static final String CANCEL = """
            update import_job set version = version + 1, state = $2, finished_at = $3, lease = null, lease_until = null
            where id = $1 returning\s""" + ImportJob.COLUMNS;

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows rows;
    private final Pool pool;
    private final CurrentUser user;
    private final Clock clock;

    ImportJobs(ReactiveUnitOfWork unitOfWork, AggregateRows rows, Pool pool, CurrentUser user, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.pool = pool;
        this.user = user;
        this.clock = clock;
    }

    Uni<ImportJob> insert(
            UUID id,
            String kind,
            String fileName,
            UploadedFile file,
            FileOutline outline,
            Map<String, String> mapping,
            ImportState state) {
        var owner = user.owner();
        var values = Tuple.tuple(new ArrayList<>(List.of(id, kind)))
                .addString(fileName)
                .addString(file.sha256())
                .addString(state.name())
                .addArrayOfString(outline.header().toArray(String[]::new))
                .addJsonObject(json(mapping))
                .addUUID(owner.userId())
                .addString(owner.team())
                .addString(owner.department())
                .addString(CallContext.current().actor())
                .addLong(file.size())
                .addInteger(outline.rows())
                .addOffsetDateTime(now());
        return unitOfWork
                .sql(sql -> sql.execute(INSERT, values))
                .map(ImportJobs::only)
                .call(() -> store(id, file));
    }

    private Uni<Void> store(UUID id, UploadedFile file) {
        return unitOfWork.sql(sql -> Multi.createFrom()
                .range(0, file.chunks().size())
                .onItem()
                .transformToUniAndConcatenate(no -> sql.execute(
                        INSERT_CHUNK, id, no, Buffer.buffer(file.chunks().get(no))))
                .collect()
                .last()
                .replaceWithVoid());
    }

    /** The job, locked until the end of the transaction. */
    Uni<ImportJob> lock(UUID id) {
        return rows.lock("import_job", WHAT, id)
                .chain(() ->
                        unitOfWork.sql(sql -> sql.execute(LOAD, Tuple.of(id)).map(ImportJobs::only)));
    }

    Uni<ImportJob> find(UUID id) {
        var visible = user.get().visibility().on("", 2);
        var arguments = new ArrayList<Object>(List.of(id));
        arguments.addAll(visible.arguments());
        return pool.preparedQuery(LOAD + " and " + visible.sql())
                .execute(Tuple.from(arguments))
                .map(found -> {
                    if (found.size() == 0) {
                        throw new NotFound(WHAT, id);
                    }
                    return only(found);
                });
    }

    Uni<ImportJob> map(ImportJob job, Map<String, String> mapping) {
        var state = job.state().map();
        return unitOfWork.sql(sql -> sql.execute(FORGET_ERRORS, Tuple.of(job.id()))
                .chain(() -> sql.execute(MAP, job.id(), state.name(), json(mapping)))
                .map(ImportJobs::only));
    }

    /** From the first line on, with the caller as the owner of what will be created. */
    Uni<ImportJob> start(ImportJob job, ImportState state) {
        var starter = new Starter(user.owner(), user.get().visibility());
        var correlation = CallContext.current().correlationId();
        return unitOfWork.sql(sql -> sql.execute(FORGET_ERRORS, Tuple.of(job.id()))
                .chain(() -> sql.execute(START, job.id(), state.name(), starter.toJson(), correlation, now()))
                .map(ImportJobs::only));
    }

    Uni<ImportJob> cancel(ImportJob job) {
        var state = job.state().cancel();
        return unitOfWork.sql(
                sql -> sql.execute(CANCEL, job.id(), state.name(), now()).map(ImportJobs::only));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static JsonObject json(Map<String, String> mapping) {
        var json = new JsonObject();
        mapping.forEach(json::put);
        return json;
    }

    private static ImportJob only(RowSet<Row> rows) {
        return ImportJob.of(rows.iterator().next());
    }
}
