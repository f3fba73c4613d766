package crm.platform.data.table;

import static java.util.Objects.requireNonNull;

import crm.platform.data.table.Column.Role;
import crm.platform.domain.Owner;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one mapping of a table that is ever written in sets. Each column is declared once, in the order of the table; statements, their
 * arguments, what is selected and how it is read come from that. Statements are constants below the columns.
 *
 * <pre>{@code
 * static final Table<Stored> ORDERS = new Table<>("sales_order", "o");
 * static final Column<Stored, UUID> ID = ORDERS.key("id", UUID, row -> row.order().id());
 * static final Column<Stored, OrderStatus> STATUS = ORDERS.column("status", code(OrderStatus.class), row -> row.order().status());
 * static final Statement<Stored> INSERT = ORDERS.insert();
 * }</pre>
 *
 * @param <S> what a row is made of
 */
public final class Table<S> {

    private final String name;
    private final String alias;
    private final List<Column<S, ?>> columns = new ArrayList<>();
    private final List<List<Column<S, ?>>> together = new ArrayList<>();
    private final Map<Column<S, ?>, Column<S, ?>> beside = new LinkedHashMap<>();
    private @Nullable Function<Row, S> reader;
    private boolean complete;

    /** @param alias by which queries call the table */
    public Table(String name, String alias) {
        this.name = name;
        this.alias = alias;
    }

    /** A column that, with the other keys, finds the row. */
    public <V> Column<S, V> key(String column, SqlType<V> type, Function<S, V> value) {
        return add(column, type, value, Role.KEY);
    }

    /** A column that is written once. */
    public <V> Column<S, V> fixed(String column, SqlType<V> type, Function<S, V> value) {
        return add(column, type, value, Role.FIXED);
    }

    /** A column that changes while the row lives. */
    public <V> Column<S, V> column(String column, SqlType<V> type, Function<S, V> value) {
        return add(column, type, value, Role.CHANGING);
    }

    /** A column that the database writes, or a statement of its own: it is never part of {@link #insert}, {@link #store} or rows. */
    public <V> Column<S, V> generated(String column, SqlType<V> type) {
        return add(column, type, null, Role.GENERATED);
    }

    /** Columns of one type that only the database writes, and nothing reads yet. */
    public void unused(SqlType<?> type, String... names) {
        for (var column : names) {
            generated(column, type);
        }
    }

    /** Whom a row belongs to, written once. */
    public OwnerColumns<S> fixedOwner(Function<S, Owner> owner) {
        return OwnerColumns.of(owner, this::fixed, this::fixed);
    }

    /** Whom a row belongs to; it can change hands. */
    public OwnerColumns<S> owner(Function<S, Owner> owner) {
        return OwnerColumns.of(owner, this::column, this::column);
    }

    /** Columns of one value, such as an amount and its currency: all of them are null or none is. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final void together(Column<S, ?>... columns) {
        together.add(List.of(columns));
    }

    /** A column that says nothing where the other is null, such as the comment of an answer: it is null there, too. */
    public void onlyBeside(Column<S, ?> other, Column<S, ?> column) {
        beside.put(column, other);
    }

    /** How a row that was selected whole becomes what it was made of; proven to be the reverse of writing. */
    public void readBy(Function<Row, S> newReader) {
        reader = newReader;
    }

    /** As {@link #readBy}, of a record whose components are the columns that are written, in their order. */
    public void readAs(Class<S> type) {
        readBy(new RecordReader<>(type, columns(Column::isWritten)));
    }

    public S read(Row row) {
        return requireNonNull(reader, "nothing reads this table").apply(row);
    }

    /** Of rows that were selected whole, in their order. */
    public List<S> readAll(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::read).toList();
    }

    public String name() {
        return name;
    }

    Optional<Function<Row, S>> reader() {
        return Optional.ofNullable(reader);
    }

    List<List<Column<S, ?>>> together() {
        return List.copyOf(together);
    }

    Map<Column<S, ?>, Column<S, ?>> beside() {
        return Map.copyOf(beside);
    }

    public List<Column<S, ?>> columns() {
        return List.copyOf(columns);
    }

    /** {@code sales_order o}. */
    public String from() {
        return name + " " + alias;
    }

    /** All columns with the alias: {@code o.id, o.status}. */
    public String select() {
        return select(columns);
    }

    /** Some columns with the alias, for a list that shows no more. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final String select(Column<S, ?>... some) {
        return select(List.of(some));
    }

    /** Fails when a row is there already. */
    public Statement<S> insert() {
        return statement("insert into {table} ({names}) select {names} from {rows} r");
    }

    /** Leaves what is there already as it is. */
    public Statement<S> insertNew() {
        return statement("insert into {table} ({names}) select {names} from {rows} r on conflict do nothing");
    }

    /** Writes new rows and, of those that are there, what changes. */
    public Statement<S> store() {
        return statement(
                "insert into {table} ({names}) select {names} from {rows} r on conflict ({keys}) do update set {changes}");
    }

    /** Changes all that changes, of rows that are there. */
    public Statement<S> update() {
        return updateOf(columns(Column::isChanging));
    }

    /** Changes these columns, of rows that are there. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final Statement<S> update(Column<S, ?>... changed) {
        return updateOf(List.of(changed));
    }

    /** Takes away the rows with these keys. */
    public Statement<S> delete() {
        return of(columns(Column::isKey), "delete from {table} t using {rows} r where " + sameKey());
    }

    /**
     * A statement about rows of this table that none of the others is.
     *
     * @param template as in {@link Rows#statement}, with {@code {table}} for the table's name, {@code {keys}} for the names of its
     *     keys and {@code {changes}} for all that changes, taken from {@code excluded}: {@code do update set {changes}}
     */
    public Statement<S> statement(String template) {
        return of(
                columns(Column::isWritten),
                template.replace("{keys}", names(Column::isKey))
                        .replace("{changes}", changes("excluded", columns(Column::isChanging))));
    }

    private Statement<S> updateOf(List<Column<S, ?>> changed) {
        var keys = columns(Column::isKey);
        var all = Stream.concat(keys.stream(), changed.stream()).toList();
        return of(all, "update {table} t set " + changes("r", changed) + " from {rows} r where " + sameKey());
    }

    private Statement<S> of(List<Column<S, ?>> those, String template) {
        complete = true;
        return new Rows<>(those).statement(template.replace("{table}", name));
    }

    private static String select(List<? extends Column<?, ?>> some) {
        return some.stream().map(Column::sql).collect(Collectors.joining(", "));
    }

    private String sameKey() {
        return columns.stream()
                .filter(Column::isKey)
                .map(key -> key.of("t") + " = " + key.of("r"))
                .collect(Collectors.joining(" and "));
    }

    private static String changes(String source, List<? extends Column<?, ?>> changed) {
        return changed.stream()
                .map(column -> column.name() + " = " + column.of(source))
                .collect(Collectors.joining(", "));
    }

    private String names(Predicate<Column<S, ?>> which) {
        return columns(which).stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private List<Column<S, ?>> columns(Predicate<Column<S, ?>> which) {
        return columns.stream().filter(which).toList();
    }

    private <V> Column<S, V> add(String column, SqlType<V> type, @Nullable Function<S, V> value, Role role) {
        if (complete) {
            throw new IllegalStateException("declare " + name + "." + column + " before the first statement");
        }
        var added = new Column<>(alias, column, type, value, role);
        columns.add(added);
        return added;
    }
}
