package crm.platform.imports;

import crm.platform.data.Unavailability;
import crm.platform.imports.csv.CsvFormat;
import crm.platform.imports.csv.CsvRows;
import crm.platform.work.OwnContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works one claimed job off, chunk by chunk; while one chunk is being written, the next is read and checked. */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final int MOST_ATTEMPTS = 5;

    private final ImportKinds kinds;
    private final ImportFiles files;
    private final ImportProgress progress;
    private final ChunkWriter writer;
    private final ImportCodes codes;
    private final ZoneId zone;
    private final int chunkSize;

    ImportRunner(
            ImportKinds kinds,
            ImportFiles files,
            ImportProgress progress,
            ChunkWriter writer,
            ImportCodes codes,
            @ConfigProperty(name = "crm.organisation.time-zone") ZoneId zone,
            @ConfigProperty(name = "crm.import.chunk-size", defaultValue = "1000") int chunkSize) {
        this.kinds = kinds;
        this.files = files;
        this.progress = progress;
        this.writer = writer;
        this.codes = codes;
        this.zone = zone;
        this.chunkSize = chunkSize;
    }

    /**
     * Blocks until the job is over, is lost to somebody else, or has to wait for the database.
     *
     * @param reader where the next chunk is read
     * @param stopping asked between chunks; the job is then left for another runner
     */
    void work(Claim claim, Executor reader, BooleanSupplier stopping) {
        try {
            if (claim.job().attempts() > MOST_ATTEMPTS) {
                finish(claim, ImportState.FAILED, "import.interrupted");
            } else if (copy(claim, reader, stopping)) {
                finish(claim, claim.job().state().finish(), null);
            } else {
                OwnContext.await(claim.call(), () -> progress.release(claim));
            }
        } catch (LeaseLost lost) {
            LOG.infof("import job %s was taken over or cancelled", claim.job().id());
        } catch (RuntimeException failure) {
            fail(claim, failure);
        }
    }

    /** False when it had to stop before the end of the file. */
    private boolean copy(Claim claim, Executor reader, BooleanSupplier stopping) {
        var kind = kinds.require(claim.job().kind());
        var groups = new RowGroups(places(claim, kind), kind.rowsPerKey());
        try (var rows = open(claim)) {
            var chunks = new CheckedChunks(
                    rows,
                    checks(claim, kind, rows),
                    groups,
                    chunkSize,
                    claim.job().lastLine());
            var line = claim.job().lastLine();
            for (var chunk = chunks.next(); !chunk.isEmpty(); ) {
                if (stopping.getAsBoolean()) {
                    return false;
                }
                var next = CompletableFuture.supplyAsync(chunks::next, reader);
                line = write(claim, kind, line, chunk, next);
                chunk = join(next);
            }
            return true;
        }
    }

    /** Reads the file once more, where several rows may have one key. */
    private KeyPlaces places(Claim claim, ImportKind kind) {
        if (kind.rowsPerKey() == 1) {
            return KeyPlaces.NONE;
        }
        try (var rows = open(claim)) {
            return KeyPlaces.of(rows, checks(claim, kind, rows).keys());
        }
    }

    /** Waits for the reader even when writing fails: it must not go on reading a closed file. */
    private int write(
            Claim claim, ImportKind kind, int line, List<CheckedRow> chunk, CompletableFuture<List<CheckedRow>> next) {
        try {
            return writer.write(claim, kind, line, chunk);
        } catch (RuntimeException failure) {
            next.handle((rows, ignored) -> rows).join();
            throw failure;
        }
    }

    private CsvRows open(Claim claim) {
        var id = claim.job().id();
        var first = OwnContext.await(claim.call(), () -> files.chunk(id, 0));
        var stream = new ChunkStream(no -> no == 0 ? first : OwnContext.await(claim.call(), () -> files.chunk(id, no)));
        return new CsvRows(stream, CsvFormat.detect(first));
    }

    /** Takes the header off the rows. */
    private RowChecks checks(Claim claim, ImportKind kind, CsvRows rows) {
        var header = FileOutline.names(rows.next());
        var plan = new ColumnMapping(header, kind.columns()).plan(claim.job().mapping());
        var delimiter = rows.delimiter();
        return new RowChecks(
                plan,
                kind.keyColumns(),
                kind.rowsPerKey() > 1,
                () -> new CellParser(delimiter, zone, codes.of(claim.call(), kind)));
    }

    private void finish(Claim claim, ImportState state, @Nullable String failure) {
        OwnContext.await(claim.call(), () -> progress.finish(claim, state, failure));
        LOG.infof("import job %s: %s", claim.job().id(), state);
    }

    private void fail(Claim claim, RuntimeException failure) {
        if (Unavailability.isBehind(failure)) {
            LOG.warnf("import job %s waits for the database", claim.job().id());
            return;
        }
        LOG.errorf(failure, "import job %s failed", claim.job().id());
        try {
            finish(claim, ImportState.FAILED, "import.internal");
        } catch (RuntimeException alsoFailed) {
            LOG.warnf(
                    "import job %s could not be marked as failed; its lease will expire",
                    claim.job().id());
        }
    }

    private static List<CheckedRow> join(CompletableFuture<List<CheckedRow>> next) {
        try {
            return next.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }
}
