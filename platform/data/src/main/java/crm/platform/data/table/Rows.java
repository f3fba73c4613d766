package crm.platform.data.table;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Values on their way to the database, one array per column: a thousand rows are one statement, as one is. A {@link Table} has such
 * rows of its own; a question about many things declares them for itself:
 *
 * <pre>{@code
 * static final Rows<ImportedKey> KEYS = new Rows<>();
 * static { KEYS.column("system", TEXT, ImportedKey::system); KEYS.column("id", TEXT, ImportedKey::externalId); }
 * static final Statement<ImportedKey> FIND = KEYS.statement("select … from {rows} k join … on …");
 * }</pre>
 */
public final class Rows<S> {

    private final List<Column<S, ?>> columns;
    private boolean complete;

    public Rows() {
        this(List.of());
    }

    Rows(List<Column<S, ?>> columns) {
        this.columns = new ArrayList<>(columns);
    }

    public <V> Rows<S> column(String name, SqlType<V> type, Function<S, V> value) {
        return add(new Column<>("", name, type, value, Column.Role.CHANGING));
    }

    /** The name and the type of a table's column. */
    public <V> Rows<S> column(Column<?, V> like, Function<S, V> value) {
        return column(like.name(), like.type(), value);
    }

    Rows<S> add(Column<S, ?> column) {
        if (complete) {
            throw new IllegalStateException("declare the column " + column.name() + " before the first statement");
        }
        columns.add(column);
        return this;
    }

    /**
     * A statement about such rows.
     *
     * @param template SQL with {@code {rows}} where the rows are read ({@code from {rows} r}), {@code {numbered}} where they
     *     are read with their {@code place}, and {@code {names}} for their names; parameters of its own are {@code $1, $2, …} and come first
     */
    public Statement<S> statement(String template) {
        complete = true;
        return new Statement<>(this, template.replace("{names}", names("")));
    }

    /** {@code r.system, r.id}. */
    public String names(String alias) {
        return columns.stream().map(column -> column.of(alias)).collect(Collectors.joining(", "));
    }

    int parameters() {
        return columns.size();
    }

    /** {@code (select … from unnest($1::uuid[], …) …)}. */
    String from(int first) {
        return "(select " + selected() + " from " + unnest(first) + " as u(" + names("") + "))";
    }

    /** With the column {@code place}: the order of the list, from 1. */
    String numbered(int first) {
        return "(select " + selected() + ", place from " + unnest(first) + " with ordinality as u(" + names("")
                + ", place))";
    }

    private String selected() {
        return columns.stream().map(Rows::selected).collect(Collectors.joining(", "));
    }

    private String unnest(int first) {
        var parameters = new ArrayList<String>();
        for (int place = 0; place < columns.size(); place++) {
            parameters.add(
                    "$" + (first + place) + "::" + columns.get(place).type().parameter() + "[]");
        }
        return "unnest(" + String.join(", ", parameters) + ")";
    }

    void addTo(Tuple arguments, List<S> rows) {
        columns.forEach(column -> column.addTo(arguments, rows));
    }

    private static String selected(Column<?, ?> column) {
        return column.type().isCast()
                ? column.name() + "::" + column.type().sql() + " as " + column.name()
                : column.name();
    }
}
