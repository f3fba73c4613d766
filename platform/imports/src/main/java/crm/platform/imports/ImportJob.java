package crm.platform.imports;

import crm.platform.domain.Owner;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored import job.
 *
 * @param lastLine last line whose outcome is committed; 1 before the first chunk
 * @param preview counts of the last dry run; null when there was none
 * @param failure stable code of why the job failed; null when it did not
 * @param startedBy null before the first preview or run
 */
record ImportJob(
        UUID id,
        long version,
        String kind,
        @Nullable String fileName,
        String fileSha256,
        ImportState state,
        List<String> header,
        FileMapping mapping,
        MappingOrigin mappingOrigin,
        Owner owner,
        String createdBy,
        @Nullable Starter startedBy,
        @Nullable UUID correlationId,
        long totalBytes,
        int totalRows,
        Counts counts,
        int lastLine,
        @Nullable Counts preview,
        @Nullable String failure,
        int attempts,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant purgedAt) {

    /** Started, and no runner has taken it up yet. */
    boolean isWaiting() {
        return state.isActive() && attempts == 0 && counts.read() == 0;
    }
}
