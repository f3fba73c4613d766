package crm.platform.imports;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A stored import job.
 *
 * @param mapping from the file's headers to columns of the kind
 * @param lastLine last line whose outcome is committed; 1 before the first chunk
 * @param preview counts of the last dry run; null when there was none
 * @param failure stable code of why the job failed; null when it did not
 * @param startedBy null before the first preview or run
 */
record ImportJob(
        UUID id,
        long version,
        String kind,
        String fileName,
        String fileSha256,
        ImportState state,
        List<String> header,
        Map<String, String> mapping,
        String createdBy,
        Starter startedBy,
        UUID correlationId,
        long totalBytes,
        int totalRows,
        Counts counts,
        int lastLine,
        Counts preview,
        String failure,
        int attempts,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        Instant purgedAt) {

    static final String COLUMNS = """
            id, version, kind, file_name, file_sha256, state, header, mapping, created_by, started_by, correlation_id,
            total_bytes, total_rows, rows_read, rows_created, rows_updated, rows_unchanged, rows_failed, last_line, preview,
            failure, attempts, created_at, started_at, finished_at, purged_at
            """;

    static ImportJob of(Row row) {
        return new ImportJob(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("file_sha256"),
                ImportState.valueOf(row.getString("state")),
                List.of(row.getArrayOfStrings("header")),
                mapping(row.getJsonObject("mapping")),
                row.getString("created_by"),
                starter(row.getJsonObject("started_by")),
                row.getUUID("correlation_id"),
                row.getLong("total_bytes"),
                row.getInteger("total_rows"),
                counts(row),
                row.getInteger("last_line"),
                preview(row.getJsonObject("preview")),
                row.getString("failure"),
                row.getInteger("attempts"),
                instant(row.getOffsetDateTime("created_at")),
                instant(row.getOffsetDateTime("started_at")),
                instant(row.getOffsetDateTime("finished_at")),
                instant(row.getOffsetDateTime("purged_at")));
    }

    private static Counts counts(Row row) {
        return new Counts(
                row.getInteger("rows_read"),
                row.getInteger("rows_created"),
                row.getInteger("rows_updated"),
                row.getInteger("rows_unchanged"),
                row.getInteger("rows_failed"));
    }

    private static Counts preview(JsonObject json) {
        return json == null
                ? null
                : new Counts(
                        json.getInteger("read"),
                        json.getInteger("created"),
                        json.getInteger("updated"),
                        json.getInteger("unchanged"),
                        json.getInteger("failed"));
    }

    private static Starter starter(JsonObject json) {
        return json == null ? null : Starter.of(json);
    }

    private static Map<String, String> mapping(JsonObject json) {
        var mapping = new LinkedHashMap<String, String>();
        json.forEach(entry -> mapping.put(entry.getKey(), String.valueOf(entry.getValue())));
        return mapping;
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
