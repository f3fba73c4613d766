package crm.platform.imports;

import static crm.platform.imports.ImportJobTable.JOBS;
import static crm.platform.imports.ImportJobTable.SELECT;

import crm.platform.call.CallContext;
import crm.platform.data.AggregateRows;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.imports.FileChunkTable.Chunk;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The jobs as the people see and steer them; the runner's side is {@link ImportProgress}. */
@ApplicationScoped
class ImportJobs {

    private static final String WHAT = "import-job";
    private static final String NOTHING_DONE =
            "rows_read = 0, rows_created = 0, rows_updated = 0, rows_unchanged = 0, rows_failed = 0, finished_at = null";
    private static final String MAP =
            "update import_job j set version = version + 1, state = $2, mapping = $3, translations = $4, splits = $5,"
                    + " mapping_origin = 'GIVEN', mapped_at = $6, preview = null, started_at = null, " + NOTHING_DONE
                    + " where id = $1 returning " + SELECT;
    private static final String REMEMBERED = "select " + SELECT + " from import_job j where kind = $1"
            + " and mapping_origin = 'GIVEN' and header @> $2::text[] and header <@ $2::text[] order by mapped_at desc limit 1";
    private static final String START = "update import_job j set version = version + 1, state = $2, started_by = $3,"
            + " correlation_id = $4, started_at = $5, last_line = 1, attempts = 0, lease = null, lease_until = null, "
            + NOTHING_DONE + " where id = $1 returning " + SELECT;
    private static final String CANCEL = "update import_job j set version = version + 1, state = $2, finished_at = $3,"
            + " lease = null, lease_until = null where id = $1 returning " + SELECT;

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows rows;
    private final CurrentUser user;
    private final Clock clock;

    ImportJobs(ReactiveUnitOfWork unitOfWork, AggregateRows rows, CurrentUser user, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.user = user;
        this.clock = clock;
    }

    Uni<ImportJob> insert(
            UUID id,
            String kind,
            @Nullable String fileName,
            UploadedFile file,
            FileOutline outline,
            InitialMapping mapping) {
        var job = new ImportJob(
                id,
                1,
                kind,
                fileName,
                file.sha256(),
                mapping.state(),
                outline.header(),
                mapping.mapping(),
                mapping.origin(),
                user.owner(),
                CallContext.current().actor(),
                null,
                null,
                file.size(),
                outline.rows(),
                Counts.NONE,
                1,
                null,
                null,
                0,
                clock.instant(),
                null,
                null,
                null);
        return unitOfWork
                .sql(sql -> ImportJobTable.INSERT.on(sql, List.of(job)))
                .map(ImportJobs::only)
                .call(() -> store(id, file));
    }

    private Uni<Void> store(UUID id, UploadedFile file) {
        return unitOfWork.sql(sql -> Multi.createFrom()
                .range(0, file.chunks().size())
                .map(no -> new Chunk(id, no, file.chunks().get(no)))
                .onItem()
                .transformToUniAndConcatenate(chunk -> FileChunkTable.INSERT.on(sql, List.of(chunk)))
                .collect()
                .last()
                .replaceWithVoid());
    }

    /** The job, locked until the end of the transaction. */
    Uni<ImportJob> lock(UUID id) {
        return rows.lock(JOBS.name(), WHAT, id).chain(() -> find(id));
    }

    Uni<ImportJob> find(UUID id) {
        return rows.read(SELECT, JOBS.from(), "j", WHAT, id).map(JOBS::read);
    }

    /** What was given last for a file of this kind that had the same headers, whatever their order and whoever gave it. */
    Uni<Optional<FileMapping>> remembered(String kind, List<String> header) {
        return unitOfWork.sql(sql -> sql.execute(REMEMBERED, kind, header.toArray(String[]::new))
                .map(rows -> Found.list(rows, JOBS::read).stream()
                        .map(ImportJob::mapping)
                        .findFirst()));
    }

    Uni<ImportJob> map(ImportJob job, FileMapping mapping) {
        var state = job.state().map();
        var columns = new JsonObject(new LinkedHashMap<>(mapping.columns()));
        var translations = MappingJson.ofTranslations(mapping.translations());
        var splits = MappingJson.ofSplits(mapping.splits());
        return unitOfWork.sql(sql -> sql.execute(ImportErrorTable.FORGET, Tuple.of(job.id()))
                .chain(() -> sql.execute(MAP, job.id(), state.name(), columns, translations, splits, now()))
                .map(ImportJobs::only));
    }

    /** From the first line on, with the caller as the owner of what will be created. */
    Uni<ImportJob> start(ImportJob job, ImportState state) {
        var starter = new Starter(user.owner(), user.get().visibility());
        var correlation = CallContext.current().correlationId();
        return unitOfWork.sql(sql -> sql.execute(ImportErrorTable.FORGET, Tuple.of(job.id()))
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

    private static ImportJob only(RowSet<Row> rows) {
        return JOBS.read(rows.iterator().next());
    }
}
