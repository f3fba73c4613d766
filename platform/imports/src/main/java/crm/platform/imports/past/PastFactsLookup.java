package crm.platform.imports.past;

import static java.util.Objects.requireNonNull;

import crm.platform.data.Sql;
import crm.platform.data.table.Rows;
import crm.platform.data.table.Statement;
import crm.platform.security.Visibility;
import crm.platform.security.Visibility.Scope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One question about all rows of a chunk, kept as a constant:
 *
 * <pre>{@code
 * static final PastFactsLookup<ImportedOrder, FoundOrder> LOOKUP = new PastFactsLookup<>(
 *         ImportedKey.rows(ImportedOrder::key).column("sku", TEXT, ImportedOrder::sku),
 *         "select " + KnownCustomers.SELECT + ", … from {numbered} r " + KnownCustomers.BY_KEY + " left join … order by r.place",
 *         FoundOrder::of);
 * }</pre>
 */
public final class PastFactsLookup<W, F> {

    private static final String CUSTOMER = "c";
    private static final int FIRST = 1;

    private final Map<Scope, Statement<W>> statements = new EnumMap<>(Scope.class);
    private final Function<Row, F> reader;

    /**
     * @param select answers in the order of {@code r.place} of the rows {@code {numbered} r}, and leaves {@code %s} for the visibility of the
     *     customer {@code c}
     */
    public PastFactsLookup(Rows<W> rows, String select, Function<Row, F> reader) {
        for (var scope : Scope.values()) {
            var anybody = new Visibility(scope, null, List.of(), List.of());
            var visible = anybody.on(CUSTOMER, FIRST).sql();
            statements.put(scope, rows.statement(select.formatted(visible)));
        }
        this.reader = reader;
    }

    public Uni<List<F>> ask(Sql sql, List<W> rows, Visibility visibility) {
        var visible = visibility.on(CUSTOMER, FIRST).arguments().toArray();
        return requireNonNull(statements.get(visibility.scope()))
                .on(sql, rows, visible)
                .map(this::answers);
    }

    private List<F> answers(Iterable<Row> found) {
        var answers = new ArrayList<F>();
        found.forEach(row -> answers.add(reader.apply(row)));
        return answers;
    }
}
