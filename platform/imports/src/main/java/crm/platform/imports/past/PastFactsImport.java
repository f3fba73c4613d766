package crm.platform.imports.past;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.imports.ImportKind;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import crm.platform.imports.RowOutcome.Status;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An import of facts of the past, which are stored once and never rewritten, though they may go on: all rows of a chunk are looked up in
 * one statement, checked, and the new ones stored. Two imports of one kind at once: the second waits and then finds the rows unchanged.
 *
 * @param <W> what a row wants
 * @param <F> what the database knows about it
 */
public abstract class PastFactsImport<W, F> implements ImportKind {

    private static final String QUEUE_UP = "select pg_advisory_xact_lock(hashtextextended($1, 0))";
    private static final String DRAW = "select nextval($1::text::regclass) as number from generate_series(1, $2::int)";

    private final String service;
    private final ReactiveUnitOfWork unitOfWork;
    private final PastFactsLookup<W, F> lookup;

    /** @param service whose import it is, for the name under which two of a kind queue up */
    protected PastFactsImport(String service, ReactiveUnitOfWork unitOfWork, PastFactsLookup<W, F> lookup) {
        this.service = service;
        this.unitOfWork = unitOfWork;
        this.lookup = lookup;
    }

    protected abstract W read(ImportRow row);

    /** One outcome for each row, in their order; CREATED for those that are to be stored, UPDATED for those that tell what came after. */
    protected abstract List<RowOutcome> check(List<Looked<W, F>> rows);

    /** @param rows at least one */
    protected abstract Uni<Void> store(Sql sql, ImportRun run, List<Looked<W, F>> rows);

    /**
     * For kinds whose records go on after they were told.
     *
     * @param rows at least one
     */
    protected Uni<Void> update(Sql sql, ImportRun run, List<Looked<W, F>> rows) {
        return Uni.createFrom().failure(new UnsupportedOperationException(code()));
    }

    /** One answer for each row, in their order; override it to hold other rows until the end of the transaction first. */
    protected Uni<List<F>> find(Sql sql, List<W> rows, Visibility visibility) {
        return lookup.ask(sql, rows, visibility);
    }

    @Override
    public String keyColumn() {
        return ImportedKey.EXTERNAL_ID;
    }

    @Override
    public List<String> keyColumns() {
        return List.of(ImportedKey.EXTERNAL_SYSTEM, ImportedKey.EXTERNAL_ID);
    }

    @Override
    public Uni<List<RowOutcome>> apply(ImportRun run, List<ImportRow> rows) {
        var wanted = rows.stream().map(this::read).toList();
        return unitOfWork.sql(sql -> sql.execute(QUEUE_UP, service + ".import." + code())
                .chain(() -> find(sql, wanted, run.visibility()))
                .chain(found -> write(sql, run, beside(wanted, found))));
    }

    /** Numbers for new records; a sequence gives nothing back, so a dry run, which is rolled back, does not draw from it. */
    protected static Uni<List<String>> numbers(
            Sql sql, ImportRun run, String sequence, int count, LongFunction<String> text) {
        if (run.dryRun()) {
            return Uni.createFrom()
                    .item(LongStream.rangeClosed(1, count)
                            .mapToObj(number -> "PREVIEW-" + number)
                            .toList());
        }
        return sql.execute(DRAW, sequence, count).map(rows -> {
            var numbers = new ArrayList<String>();
            rows.forEach(row -> numbers.add(text.apply(row.getLong("number"))));
            return numbers;
        });
    }

    private Uni<List<RowOutcome>> write(Sql sql, ImportRun run, List<Looked<W, F>> rows) {
        var outcomes = check(rows);
        var fresh = thoseOf(Status.CREATED, outcomes, rows);
        var further = thoseOf(Status.UPDATED, outcomes, rows);
        return unlessEmpty(fresh, () -> store(sql, run, fresh))
                .chain(() -> unlessEmpty(further, () -> update(sql, run, further)))
                .replaceWith(outcomes);
    }

    private static Uni<Void> unlessEmpty(List<?> rows, Supplier<Uni<Void>> work) {
        return rows.isEmpty() ? Uni.createFrom().voidItem() : work.get();
    }

    private static <R> List<R> thoseOf(Status status, List<RowOutcome> outcomes, List<R> rows) {
        return IntStream.range(0, rows.size())
                .filter(place -> outcomes.get(place).status() == status)
                .mapToObj(rows::get)
                .toList();
    }

    private static <W, F> List<Looked<W, F>> beside(List<W> rows, List<F> found) {
        return IntStream.range(0, rows.size())
                .mapToObj(place -> new Looked<>(rows.get(place), found.get(place)))
                .toList();
    }
}
