package crm.platform.imports;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.SqlState;
import crm.platform.data.Unavailability;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.RuleViolation;
import crm.platform.work.OwnContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Writes chunks, each in a transaction of its own together with the job's progress, so that a chunk is either done and counted or
 * neither. A chunk that cannot be written is halved until the row that sinks it is alone, with those that stand or fall with it.
 */
@ApplicationScoped
class ChunkWriter {

    private static final Logger LOG = Logger.getLogger(ChunkWriter.class);
    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 200;

    private static final long PAUSE_FOR_NEWS_MILLIS = 500;

    private final ReactiveUnitOfWork unitOfWork;
    private final ImportProgress progress;
    private final LateNews lateNews;

    ChunkWriter(ReactiveUnitOfWork unitOfWork, ImportProgress progress, LateNews lateNews) {
        this.unitOfWork = unitOfWork;
        this.progress = progress;
        this.lateNews = lateNews;
    }

    /** The outcomes of a dry run on their way out of the transaction that they must roll back. */
    private static class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient List<RowOutcome> outcomes;

        RolledBack(List<RowOutcome> outcomes) {
            super("dry run", null, false, false);
            this.outcomes = outcomes;
        }
    }

    /**
     * Blocks until the rows are committed.
     *
     * @param committedLine last line committed before
     * @return last line committed now
     */
    int write(Claim claim, ImportKind kind, int committedLine, List<CheckedRow> rows) {
        try {
            return withRetries(claim, kind, committedLine, rows);
        } catch (LeaseLost lost) {
            throw lost;
        } catch (RuntimeException refused) {
            if (Unavailability.isBehind(refused)) {
                throw refused;
            }
            var middle = middle(rows);
            return middle == 0
                    ? refuse(claim, committedLine, rows, refused)
                    : halves(claim, kind, committedLine, rows, middle);
        }
    }

    /** Where rows that may be parted are parted; 0 when all stand or fall together. */
    private static int middle(List<CheckedRow> rows) {
        var half = rows.size() / 2;
        var before = half;
        while (before > 0 && rows.get(before).isTogetherWith(rows.get(before - 1))) {
            before--;
        }
        var after = half;
        while (before == 0
                && after > 0
                && after < rows.size()
                && rows.get(after).isTogetherWith(rows.get(after - 1))) {
            after++;
        }
        return before > 0 ? before : after % rows.size();
    }

    private int halves(Claim claim, ImportKind kind, int committedLine, List<CheckedRow> rows, int middle) {
        var line = write(claim, kind, committedLine, rows.subList(0, middle));
        return write(claim, kind, line, rows.subList(middle, rows.size()));
    }

    private int refuse(Claim claim, int committedLine, List<CheckedRow> rows, RuntimeException failure) {
        LOG.infof(
                "job %s: line %d was refused: %s", claim.job().id(), rows.get(0).line(), nameOf(failure));
        var refused = rows.stream()
                .map(row -> row.isGood() ? CheckedRow.bad(row.line(), List.of(error(row.line(), failure))) : row)
                .toList();
        return record(claim, committedLine, ChunkResult.of(refused, List.of()));
    }

    private static RowError error(int line, RuntimeException failure) {
        if (failure instanceof RuleViolation rule) {
            return new RowError(line, null, rule.code(), rule.getMessage());
        }
        if (failure instanceof InvalidInput input) {
            return new RowError(line, null, input.code(), input.getMessage());
        }
        return new RowError(line, null, "row-refused", "The row could not be stored.");
    }

    private int withRetries(Claim claim, ImportKind kind, int committedLine, List<CheckedRow> rows) {
        for (var attempt = 1; ; attempt++) {
            try {
                return onceAllAreKnown(claim, kind, committedLine, rows);
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !Unavailability.isBehind(failure)) {
                    throw failure;
                }
                pause(FIRST_PAUSE_MILLIS << attempt);
            }
        }
    }

    private int onceAllAreKnown(Claim claim, ImportKind kind, int committedLine, List<CheckedRow> rows) {
        while (true) {
            try {
                return once(claim, kind, committedLine, rows);
            } catch (LateNews.MayCome notYet) {
                pause(PAUSE_FOR_NEWS_MILLIS);
            }
        }
    }

    private int once(Claim claim, ImportKind kind, int committedLine, List<CheckedRow> rows) {
        if (claim.isDryRun()) {
            return record(claim, committedLine, ChunkResult.of(rows, tried(claim, kind, rows)));
        }
        return OwnContext.await(
                claim.call(),
                () -> unitOfWork.inTransaction(() -> apply(claim, kind, rows)
                        .map(outcomes -> ChunkResult.of(rows, outcomes))
                        .call(result -> progress.advance(claim, committedLine, result))
                        .map(ChunkResult::lastLine)));
    }

    private List<RowOutcome> tried(Claim claim, ImportKind kind, List<CheckedRow> rows) {
        try {
            return OwnContext.await(
                    claim.call(),
                    () -> unitOfWork.inTransaction(() -> apply(claim, kind, rows)
                            .onItem()
                            .transformToUni(
                                    outcomes -> Uni.createFrom().<List<RowOutcome>>failure(new RolledBack(outcomes)))));
        } catch (RolledBack done) {
            return done.outcomes;
        }
    }

    private int record(Claim claim, int committedLine, ChunkResult result) {
        OwnContext.await(
                claim.call(), () -> unitOfWork.inTransaction(() -> progress.advance(claim, committedLine, result)));
        return result.lastLine();
    }

    private Uni<List<RowOutcome>> apply(Claim claim, ImportKind kind, List<CheckedRow> rows) {
        var good = rows.stream().filter(CheckedRow::isGood).map(CheckedRow::row).toList();
        return good.isEmpty()
                ? Uni.createFrom().item(List.of())
                : kind.apply(claim.run(), good).invoke(outcomes -> lateNews.await(claim, outcomes));
    }

    /** Without the message, which may hold a value of the row. */
    private static String nameOf(RuntimeException failure) {
        return SqlState.of(failure)
                .map(state -> "SQL state " + state)
                .orElse(failure.getClass().getSimpleName());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LeaseLost();
        }
    }
}
