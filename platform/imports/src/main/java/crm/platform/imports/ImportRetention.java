package crm.platform.imports;

import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files hold personal data: they and their errors go after {@code crm.import.retention}; the counts stay. */
@ApplicationScoped
class ImportRetention {

    private static final String PURGE = """
            with old as (
              update import_job set version = version + 1, purged_at = $2,
                     state = case when state in ('COMPLETED', 'FAILED', 'CANCELLED') then state else 'CANCELLED' end
              where purged_at is null and state not in ('PREVIEWING', 'RUNNING') and coalesce(finished_at, created_at) < $1
              returning id
            ), files as (
              delete from import_file_chunk where job_id in (select id from old)
            )
            delete from import_error where job_id in (select id from old)
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final Clock clock;
    private final Duration retention;

    ImportRetention(
            ReactiveUnitOfWork unitOfWork,
            Clock clock,
            @ConfigProperty(name = "crm.import.retention", defaultValue = "30d") Duration retention) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.retention = retention;
    }

    Uni<Void> purge() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return unitOfWork.inTransaction(() -> unitOfWork.sql(
                sql -> sql.execute(PURGE, now.minus(retention), now).replaceWithVoid()));
    }
}
