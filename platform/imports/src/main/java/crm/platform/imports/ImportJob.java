package crm.platform.imports;

import crm.platform.security.Owner;
import java.time.Instant;
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
        Owner owner,
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
        Instant purgedAt) {}
