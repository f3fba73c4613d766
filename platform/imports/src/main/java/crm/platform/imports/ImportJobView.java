package crm.platform.imports;

import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import job as the API shows it. */
@Schema(name = "ImportJob")
public record ImportJobView(
        UUID id,
        long version,
        @Schema(examples = "leads") String kind,
        @Nullable String fileName,

        @Schema(examples = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b")
        String fileSha256,

        ImportState state,

        @Schema(
                description =
                        "Started, and waits until a runner is free; jobs are taken up in the order in which they were started.")
        boolean waiting,

        @Schema(description = "Headers of the file, in their order.", examples = "[\"externalId\", \"lastName\"]")
        List<String> headers,

        @Schema(description = "From headers of the file to column names of the kind.")
        Map<String, String> mapping,

        @Schema(description = "By header: what its cells are called by the kind; to nothing: the cell is empty.")
        Map<String, Map<String, String>> translations,

        @Schema(description = "By header: the columns of phone numbers and of e-mail addresses that its cells go to.")
        Map<String, List<String>> splits,

        @Schema(
                description =
                        "HEADER: the file's headers are the kind's own; REMEMBERED: given for an earlier file with the same"
                                + " headers; GIVEN: given for this file.")
        MappingOrigin mappingOrigin,

        long totalBytes,
        Progress progress,

        @Schema(description = "Counts of the last dry run.") @Nullable
        Progress preview,

        @Schema(description = "Stable code of why the job failed.") @Nullable
        String failure,

        @Schema(examples = "0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10")
        String createdBy,

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt)
        implements Identified, Versioned {

    /** How far the job is; the rate and the time left are absent when nothing runs. */
    @Schema(name = "ImportProgress")
    public record Progress(
            int total,
            int read,
            int created,
            int updated,
            int unchanged,
            int failed,
            @Nullable Integer rowsPerSecond,
            @Nullable Integer secondsLeft) {}

    static ImportJobView of(ImportJob job, Instant now) {
        return new ImportJobView(
                job.id(),
                job.version(),
                job.kind(),
                job.fileName(),
                job.fileSha256(),
                job.state(),
                job.isWaiting(),
                job.header(),
                job.mapping().columns(),
                job.mapping().translations(),
                job.mapping().splits(),
                job.mappingOrigin(),
                job.totalBytes(),
                progress(job, now),
                job.preview() == null ? null : progress(job.totalRows(), job.preview(), null, null),
                job.failure(),
                job.createdBy(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt());
    }

    private static Progress progress(ImportJob job, Instant now) {
        var read = job.counts().read();
        if (job.startedAt() == null || read == 0) {
            return progress(job.totalRows(), job.counts(), null, null);
        }
        var end = job.finishedAt() == null ? now : job.finishedAt();
        var rate = read
                * 1_000.0
                / Math.max(1, Duration.between(job.startedAt(), end).toMillis());
        var left = job.state().isActive() ? (int) Math.ceil((job.totalRows() - read) / rate) : null;
        return progress(job.totalRows(), job.counts(), (int) Math.round(rate), left);
    }

    private static Progress progress(int total, Counts counts, @Nullable Integer rate, @Nullable Integer left) {
        return new Progress(
                total,
                counts.read(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.failed(),
                rate,
                left);
    }
}
