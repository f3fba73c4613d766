package crm.sales.imports.persistence;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.imports.ImportKind;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An import of facts of the past, which are stored once and never rewritten: all rows of a chunk are looked up in one statement,
 * checked, and the new ones stored in one. Two imports of one kind at once: the second waits and then finds the rows unchanged.
 */
public abstract class PastFactsImport<W, F> implements ImportKind {

    private static final String QUEUE_UP = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

    private final ReactiveUnitOfWork unitOfWork;

    protected PastFactsImport(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    protected abstract W read(ImportRow row);

    /** One answer for each row, in their order. */
    protected abstract Uni<List<F>> find(Sql sql, List<W> rows, Visibility visibility);

    /** One outcome for each row, in their order; CREATED for those that are to be stored. */
    protected abstract List<RowOutcome> check(List<Looked<W, F>> rows);

    /** @param rows at least one */
    protected abstract Uni<Void> store(Sql sql, ImportRun run, List<Looked<W, F>> rows);

    @Override
    public String keyColumn() {
        return "externalId";
    }

    @Override
    public List<String> keyColumns() {
        return List.of("externalSystem", "externalId");
    }

    @Override
    public Uni<List<RowOutcome>> apply(ImportRun run, List<ImportRow> rows) {
        var wanted = rows.stream().map(this::read).toList();
        return unitOfWork.sql(sql -> sql.execute(QUEUE_UP, "sales.import." + code())
                .chain(() -> find(sql, wanted, run.visibility()))
                .chain(found -> storeNew(sql, run, beside(wanted, found))));
    }

    private Uni<List<RowOutcome>> storeNew(Sql sql, ImportRun run, List<Looked<W, F>> rows) {
        var outcomes = check(rows);
        var fresh = IntStream.range(0, rows.size())
                .filter(place -> outcomes.get(place).status() == RowOutcome.Status.CREATED)
                .mapToObj(rows::get)
                .toList();
        return fresh.isEmpty()
                ? Uni.createFrom().item(outcomes)
                : store(sql, run, fresh).replaceWith(outcomes);
    }

    private static <W, F> List<Looked<W, F>> beside(List<W> rows, List<F> found) {
        return IntStream.range(0, rows.size())
                .mapToObj(place -> new Looked<>(rows.get(place), found.get(place)))
                .toList();
    }
}
