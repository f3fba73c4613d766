package crm.customer.profile.persistence;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The columns of statements that store many rows at once: one array per column, however many rows there are. The column {@code id}
 * must be among them.
 *
 * @param <R> what a row is made of
 */
public final class BatchColumns<R> {

    private record Column<R>(String name, String type, Function<List<R>, Object[]> values) {}

    private final List<Column<R>> columns;

    public BatchColumns() {
        this(List.of());
    }

    private BatchColumns(List<Column<R>> columns) {
        this.columns = List.copyOf(columns);
    }

    public BatchColumns<R> text(String name, Function<R, String> value) {
        return with(name, "text", value, String[]::new);
    }

    /** By its name; null stays null. */
    public BatchColumns<R> code(String name, Function<R, ? extends Enum<?>> value) {
        return text(
                name, row -> value.apply(row) == null ? null : value.apply(row).name());
    }

    public BatchColumns<R> uuid(String name, Function<R, UUID> value) {
        return with(name, "uuid", value, UUID[]::new);
    }

    public BatchColumns<R> number(String name, Function<R, Long> value) {
        return with(name, "bigint", value, Long[]::new);
    }

    public BatchColumns<R> bool(String name, Function<R, Boolean> value) {
        return with(name, "boolean", value, Boolean[]::new);
    }

    public BatchColumns<R> date(String name, Function<R, LocalDate> value) {
        return with(name, "date", value, LocalDate[]::new);
    }

    public BatchColumns<R> time(String name, Function<R, Instant> value) {
        return with(name, "timestamptz", value.andThen(BatchColumns::utc), OffsetDateTime[]::new);
    }

    /** The same columns, of something that has an {@code R}. */
    public <S> BatchColumns<S> of(Function<S, R> part) {
        return new BatchColumns<S>(columns.stream()
                .map(column -> new Column<S>(
                        column.name(),
                        column.type(),
                        rows -> column.values().apply(rows.stream().map(part).toList())))
                .toList());
    }

    public BatchColumns<R> and(BatchColumns<R> more) {
        return new BatchColumns<>(
                Stream.concat(columns.stream(), more.columns.stream()).toList());
    }

    /** {@code c.name, c.version}: to read what was stored. */
    String names(String prefix) {
        return columns.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }

    public String insert(String table) {
        return "insert into " + table + " (" + names("") + ") select * from " + rows();
    }

    public String update(String table) {
        var changes = columns.stream()
                .map(Column::name)
                .filter(name -> !name.equals("id"))
                .map(name -> name + " = n." + name)
                .collect(Collectors.joining(", "));
        return "update " + table + " c set " + changes + " from " + rows() + " as n(" + names("")
                + ") where c.id = n.id";
    }

    /** The arguments of both statements. */
    public Tuple values(List<R> rows) {
        var arguments = Tuple.tuple();
        columns.forEach(column -> arguments.addValue(column.values().apply(rows)));
        return arguments;
    }

    private String rows() {
        return IntStream.range(0, columns.size())
                .mapToObj(place -> "$" + (place + 1) + "::" + columns.get(place).type() + "[]")
                .collect(Collectors.joining(", ", "unnest(", ")"));
    }

    private <V> BatchColumns<R> with(String name, String type, Function<R, V> value, IntFunction<V[]> array) {
        var column = new Column<R>(name, type, rows -> rows.stream().map(value).toArray(array));
        return new BatchColumns<>(
                Stream.concat(columns.stream(), Stream.of(column)).toList());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
