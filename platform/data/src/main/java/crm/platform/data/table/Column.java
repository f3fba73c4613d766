package crm.platform.data.table;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column, said once: it is written, read and listed by this.
 *
 * @param <S> what a row is made of
 * @param <V> what the column holds
 */
public final class Column<S, V extends @Nullable Object> {

    enum Role {
        /** Finds the row. */
        KEY,
        /** Written with the row and never again. */
        FIXED,
        CHANGING,
        /** The database writes it. */
        GENERATED
    }

    private final String alias;
    private final String name;
    private final SqlType<V> type;
    private final @Nullable Function<S, V> value;
    private final Role role;

    Column(String alias, String name, SqlType<V> type, @Nullable Function<S, V> value, Role role) {
        this.alias = alias;
        this.name = name;
        this.type = type;
        this.value = value;
        this.role = role;
    }

    public String name() {
        return name;
    }

    public SqlType<V> type() {
        return type;
    }

    /** With the table's alias: {@code o.status}. */
    public String sql() {
        return of(alias);
    }

    /** With another alias. */
    public String of(String other) {
        return other.isEmpty() ? name : other + "." + name;
    }

    /** Of a row that was selected under the column's own name; null where the column is. */
    public V in(Row row) {
        return type.read(row, name);
    }

    /** Of a row that was selected under another name. */
    public V in(Row row, String selectedAs) {
        return type.read(row, selectedAs);
    }

    V valueOf(S row) {
        return written().apply(row);
    }

    private Function<S, V> written() {
        return Objects.requireNonNull(value, "the database writes it");
    }

    boolean isWritten() {
        return role != Role.GENERATED;
    }

    boolean isKey() {
        return role == Role.KEY;
    }

    boolean isChanging() {
        return role == Role.CHANGING;
    }

    void addTo(Tuple arguments, List<S> rows) {
        arguments.addValue(type.array(rows, written()));
    }
}
