package crm.platform.imports;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.JSON_OBJECT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.TEXTS;
import static crm.platform.data.table.SqlType.TEXT_MAP;
import static crm.platform.data.table.SqlType.code;
import static java.util.Objects.requireNonNull;

import crm.platform.data.table.Column;
import crm.platform.data.table.OwnerColumns;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Jobs; whose lease it is, statements of the runner's side tell. */
final class ImportJobTable {

    static final Table<ImportJob> JOBS = new Table<>("import_job", "j");
    static final Column<ImportJob, UUID> ID = JOBS.key("id", SqlType.UUID, ImportJob::id);
    static final Column<ImportJob, Long> VERSION = JOBS.column("version", BIGINT, ImportJob::version);
    static final Column<ImportJob, String> KIND = JOBS.fixed("kind", TEXT, ImportJob::kind);
    static final Column<ImportJob, String> FILE_NAME = JOBS.fixed("file_name", TEXT.orNull(), ImportJob::fileName);
    static final Column<ImportJob, String> FILE_SHA256 = JOBS.fixed("file_sha256", TEXT, ImportJob::fileSha256);
    static final Column<ImportJob, ImportState> STATE = JOBS.column("state", code(ImportState.class), ImportJob::state);
    static final Column<ImportJob, List<String>> HEADER = JOBS.fixed("header", TEXTS, ImportJob::header);
    static final Column<ImportJob, Map<String, String>> MAPPING =
            JOBS.column("mapping", TEXT_MAP, job -> job.mapping().columns());
    static final Column<ImportJob, Map<String, Map<String, String>>> TRANSLATIONS = JOBS.column(
            "translations", MappingJson.TRANSLATIONS, job -> job.mapping().translations());
    static final Column<ImportJob, Map<String, List<String>>> SPLITS =
            JOBS.column("splits", MappingJson.SPLITS, job -> job.mapping().splits());
    static final Column<ImportJob, MappingOrigin> MAPPING_ORIGIN =
            JOBS.column("mapping_origin", code(MappingOrigin.class), ImportJob::mappingOrigin);
    static final OwnerColumns<ImportJob> OWNER = JOBS.fixedOwner(ImportJob::owner);
    static final Column<ImportJob, String> CREATED_BY = JOBS.fixed("created_by", TEXT, ImportJob::createdBy);
    static final Column<ImportJob, Starter> STARTED_BY = JOBS.column(
            "started_by", JSON_OBJECT.as(Starter::of, Starter::toJson).orNull(), ImportJob::startedBy);
    static final Column<ImportJob, UUID> CORRELATION_ID =
            JOBS.column("correlation_id", SqlType.UUID.orNull(), ImportJob::correlationId);
    static final Column<ImportJob, Long> TOTAL_BYTES = JOBS.fixed("total_bytes", BIGINT, ImportJob::totalBytes);
    static final Column<ImportJob, Integer> TOTAL_ROWS = JOBS.fixed("total_rows", INTEGER, ImportJob::totalRows);
    static final Column<ImportJob, Integer> READ =
            JOBS.column("rows_read", INTEGER, job -> job.counts().read());
    static final Column<ImportJob, Integer> CREATED =
            JOBS.column("rows_created", INTEGER, job -> job.counts().created());
    static final Column<ImportJob, Integer> UPDATED =
            JOBS.column("rows_updated", INTEGER, job -> job.counts().updated());
    static final Column<ImportJob, Integer> UNCHANGED =
            JOBS.column("rows_unchanged", INTEGER, job -> job.counts().unchanged());
    static final Column<ImportJob, Integer> FAILED =
            JOBS.column("rows_failed", INTEGER, job -> job.counts().failed());
    static final Column<ImportJob, Integer> LAST_LINE = JOBS.column("last_line", INTEGER, ImportJob::lastLine);
    static final Column<ImportJob, Counts> PREVIEW =
            JOBS.column("preview", JSON_OBJECT.as(Counts::of, Counts::toJson).orNull(), ImportJob::preview);
    static final Column<ImportJob, String> FAILURE = JOBS.column("failure", TEXT.orNull(), ImportJob::failure);
    static final Column<ImportJob, Integer> ATTEMPTS = JOBS.column("attempts", INTEGER, ImportJob::attempts);
    static final Column<ImportJob, Instant> CREATED_AT = JOBS.fixed("created_at", INSTANT, ImportJob::createdAt);
    static final Column<ImportJob, Instant> STARTED_AT =
            JOBS.column("started_at", INSTANT.orNull(), ImportJob::startedAt);
    static final Column<ImportJob, Instant> FINISHED_AT =
            JOBS.column("finished_at", INSTANT.orNull(), ImportJob::finishedAt);
    static final Column<ImportJob, Instant> PURGED_AT = JOBS.column("purged_at", INSTANT.orNull(), ImportJob::purgedAt);

    static {
        JOBS.generated("mapped_at", INSTANT.orNull());
        JOBS.generated("lease", SqlType.UUID.orNull());
        JOBS.generated("lease_holder", TEXT.orNull());
        JOBS.generated("lease_until", INSTANT.orNull());
        JOBS.readBy(ImportJobTable::read);
    }

    static final String SELECT = JOBS.select();
    static final Statement<ImportJob> INSERT =
            JOBS.statement("insert into {table} as j ({names}) select {names} from {rows} r returning " + SELECT);

    private static ImportJob read(Row row) {
        return new ImportJob(
                ID.in(row),
                VERSION.in(row),
                KIND.in(row),
                FILE_NAME.in(row),
                FILE_SHA256.in(row),
                STATE.in(row),
                HEADER.in(row),
                new FileMapping(MAPPING.in(row), TRANSLATIONS.in(row), SPLITS.in(row)),
                MAPPING_ORIGIN.in(row),
                requireNonNull(OWNER.in(row)),
                CREATED_BY.in(row),
                STARTED_BY.in(row),
                CORRELATION_ID.in(row),
                TOTAL_BYTES.in(row),
                TOTAL_ROWS.in(row),
                new Counts(READ.in(row), CREATED.in(row), UPDATED.in(row), UNCHANGED.in(row), FAILED.in(row)),
                LAST_LINE.in(row),
                PREVIEW.in(row),
                FAILURE.in(row),
                ATTEMPTS.in(row),
                CREATED_AT.in(row),
                STARTED_AT.in(row),
                FINISHED_AT.in(row),
                PURGED_AT.in(row));
    }

    private ImportJobTable() {}
}
