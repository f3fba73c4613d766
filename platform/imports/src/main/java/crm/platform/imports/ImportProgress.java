package crm.platform.imports;

import static crm.platform.imports.ImportJobTable.JOBS;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.table.Statement;
import crm.platform.identity.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The runner's side of the jobs. Leases are compared by the database's clock, so the replicas' clocks need not agree. Every change is
 * fenced with the lease and with the line that was committed last: a runner that was thought dead changes nothing.
 */
@ApplicationScoped
class ImportProgress {

    private static final String CLAIM = """
            update import_job j set lease = $1, lease_holder = $2, lease_until = now() + interval '1 minute', attempts = attempts + 1
            where id = (select id from import_job
                        where state in ('PREVIEWING', 'RUNNING') and (lease_until is null or lease_until < now())
                        order by started_at limit 1 for update skip locked)
            returning\s""" + ImportJobTable.SELECT;
    private static final Statement<RowError> ADVANCE = ImportErrorTable.ERRORS.statement("""
            with advanced as (
              update import_job set version = version + 1, last_line = $4, attempts = 0, lease_until = now() + interval '1 minute',
                     rows_read = rows_read + $5, rows_created = rows_created + $6, rows_updated = rows_updated + $7,
                     rows_unchanged = rows_unchanged + $8, rows_failed = rows_failed + $9
              where id = $1 and lease = $2 and last_line = $3
              returning id
            ), refused as (
              insert into import_error (job_id, no, {names})
              select advanced.id, row_number() over (partition by line order by place), {names} from advanced, {numbered} e
            )
            select id from advanced
            """);
    private static final String FINISH = """
            update import_job set version = version + 1, state = $3, failure = $4, finished_at = $5, lease = null, lease_until = null,
                   preview = case when $3 = 'PREVIEWED'
                     then jsonb_build_object('read', rows_read, 'created', rows_created, 'updated', rows_updated,
                                             'unchanged', rows_unchanged, 'failed', rows_failed)
                     else preview end
            where id = $1 and lease = $2
            """;
    private static final String RELEASE =
            "update import_job set lease = null, lease_until = null where id = $1 and lease = $2";

    private final ReactiveUnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    ImportProgress(ReactiveUnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** A job that waits for a runner or has lost its own. */
    Uni<Optional<Claim>> claim(String holder) {
        var lease = ids.next();
        return unitOfWork.inTransaction(() -> unitOfWork
                .sql(sql -> sql.execute(CLAIM, lease, holder))
                .map(rows -> rows.size() == 0
                        ? Optional.<Claim>empty()
                        : Optional.of(new Claim(JOBS.read(rows.iterator().next()), lease))));
    }

    /** In the transaction of the chunk: its outcome, and that it is done. */
    Uni<Void> advance(Claim claim, int committedLine, ChunkResult result) {
        var counts = result.counts();
        return unitOfWork
                .sql(sql -> ADVANCE.on(
                        sql,
                        result.errors(),
                        claim.job().id(),
                        claim.lease(),
                        committedLine,
                        result.lastLine(),
                        counts.read(),
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.failed()))
                .invoke(rows -> ours(rows.size()))
                .replaceWithVoid();
    }

    Uni<Void> finish(Claim claim, ImportState state, @Nullable String failure) {
        var values = Tuple.of(claim.job().id(), claim.lease(), state.name(), failure, now());
        return unitOfWork.inTransaction(() -> unitOfWork
                .sql(sql -> sql.execute(FINISH, values))
                .invoke(rows -> ours(rows.rowCount()))
                .replaceWithVoid());
    }

    /** For another runner to go on at once. */
    Uni<Void> release(Claim claim) {
        return unitOfWork.inTransaction(() -> unitOfWork.sql(
                sql -> sql.execute(RELEASE, claim.job().id(), claim.lease()).replaceWithVoid()));
    }

    private static void ours(int changed) {
        if (changed == 0) {
            throw new LeaseLost();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
