package crm.platform.data.table;

import static java.util.Objects.requireNonNull;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.pgclient.data.Inet;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a value stands in a column: written in arrays (one per column, whatever the number of rows) and read from a row. Null is null in
 * both directions.
 *
 * @param <V> the value as the domain knows it
 */
public final class SqlType<V extends @Nullable Object> {

    public static final SqlType<UUID> UUID = plain("uuid", UUID[]::new, Row::getUUID);
    public static final SqlType<String> TEXT = plain("text", String[]::new, Row::getString);
    public static final SqlType<Boolean> BOOLEAN = plain("boolean", Boolean[]::new, Row::getBoolean);
    public static final SqlType<Short> SMALLINT = plain("smallint", Short[]::new, Row::getShort);
    public static final SqlType<Integer> INTEGER = plain("integer", Integer[]::new, Row::getInteger);
    public static final SqlType<Long> BIGINT = plain("bigint", Long[]::new, Row::getLong);
    public static final SqlType<BigDecimal> NUMERIC = plain("numeric", BigDecimal[]::new, Row::getBigDecimal);
    public static final SqlType<Double> DOUBLE = plain("double precision", Double[]::new, Row::getDouble);
    public static final SqlType<LocalDate> DATE = plain("date", LocalDate[]::new, Row::getLocalDate);
    public static final SqlType<LocalTime> TIME = plain("time without time zone", LocalTime[]::new, Row::getLocalTime);

    /** To the microsecond, as the column keeps it. */
    public static final SqlType<Instant> INSTANT = plain(
                    "timestamp with time zone", OffsetDateTime[]::new, Row::getOffsetDateTime)
            .as(OffsetDateTime::toInstant, instant -> instant.atOffset(ZoneOffset.UTC));

    public static final SqlType<byte[]> BYTES = plain(
                    "bytea", Buffer[]::new, (row, name) -> row.getDelegate().getBuffer(name))
            .as(Buffer::getBytes, Buffer::buffer);

    public static final SqlType<InetAddress> INET = asText("inet", InetAddress::getHostAddress, SqlType::address);

    /** An array of objects cannot be told from an array of arrays, so documents and arrays travel as text. */
    public static final SqlType<JsonObject> JSON_OBJECT =
            asText("jsonb", JsonObject::encode, (row, name) -> row.getJsonObject(name));

    /** A document of texts by name. */
    public static final SqlType<Map<String, String>> TEXT_MAP = JSON_OBJECT.as(SqlType::texts, SqlType::json);

    public static final SqlType<JsonArray> JSON_ARRAY =
            asText("jsonb", JsonArray::encode, (row, name) -> row.getJsonArray(name));

    public static final SqlType<List<String>> TEXTS =
            asText("text[]", ArrayText::of, (row, name) -> list(row.getArrayOfStrings(name)));

    public static final SqlType<List<UUID>> UUIDS =
            asText("uuid[]", ArrayText::of, (row, name) -> list(row.getArrayOfUUIDs(name)));

    /** As whole seconds. */
    public static final SqlType<Duration> SECONDS = BIGINT.as(Duration::ofSeconds, Duration::toSeconds);

    private final String sql;
    private final String parameter;
    private final IntFunction<Object[]> array;
    private final Function<V, Object> write;
    private final BiFunction<Row, String, V> read;
    private final @Nullable SqlType<?> base;
    private final @Nullable Function<Object, V> make;
    private final List<V> constants;
    private final boolean nullable;

    private SqlType(
            String sql,
            String parameter,
            IntFunction<Object[]> array,
            Function<V, Object> write,
            BiFunction<Row, String, V> read,
            @Nullable SqlType<?> base,
            @Nullable Function<Object, V> make,
            List<V> constants,
            boolean nullable) {
        this.sql = sql;
        this.parameter = parameter;
        this.array = array;
        this.write = write;
        this.read = read;
        this.base = base;
        this.make = make;
        this.constants = constants;
        this.nullable = nullable;
    }

    private static <V> SqlType<V> plain(String sql, IntFunction<Object[]> array, BiFunction<Row, String, V> read) {
        return new SqlType<>(sql, sql, array, value -> value, read, null, null, List.of(), false);
    }

    private static <V> SqlType<V> asText(String sql, Function<V, Object> text, BiFunction<Row, String, V> read) {
        return new SqlType<>(sql, "text", String[]::new, text, read, null, null, List.of(), false);
    }

    /** A constant by its name. */
    public static <E extends Enum<E>> SqlType<E> code(Class<E> type) {
        return TEXT.as(name -> Enum.valueOf(type, name), Enum::name).with(Arrays.asList(type.getEnumConstants()));
    }

    /** The same column, of a value of our own. */
    @SuppressWarnings("unchecked") // make gets what this type reads
    public <W> SqlType<W> as(Function<V, W> to, Function<W, V> from) {
        return new SqlType<>(
                sql,
                parameter,
                array,
                value -> write.apply(from.apply(value)),
                (row, name) -> {
                    var value = read.apply(row, name);
                    return value == null ? null : to.apply(value);
                },
                this,
                value -> to.apply((V) value),
                List.of(),
                nullable);
    }

    /** Of a column that may be empty. */
    public SqlType<@Nullable V> orNull() {
        return new SqlType<>(sql, parameter, array, write, read, base, make, constants, true);
    }

    private SqlType<V> with(List<V> all) {
        return new SqlType<>(sql, parameter, array, write, read, base, make, all, nullable);
    }

    /** As {@code format_type} of the catalogue tells it, without length or precision. */
    public String sql() {
        return sql;
    }

    public boolean isNullable() {
        return nullable;
    }

    /** All values there are, of a code; else empty. */
    public List<V> constants() {
        return constants;
    }

    /** What this is another view of; null for a type of the database. */
    public @Nullable SqlType<?> base() {
        return base;
    }

    /** The value of what {@link #base} holds; fails when there is none, as a code that does not exist. */
    public V of(Object baseValue) {
        return requireNonNull(make, "a type of the database").apply(baseValue);
    }

    String parameter() {
        return parameter;
    }

    boolean isCast() {
        return !sql.equals(parameter);
    }

    <S> Object[] array(List<S> rows, Function<S, V> value) {
        var values = array.apply(rows.size());
        for (int place = 0; place < values.length; place++) {
            values[place] = parameter(value.apply(rows.get(place)));
        }
        return values;
    }

    @Nullable
    Object parameter(@Nullable V value) {
        return value == null ? null : write.apply(value);
    }

    V read(Row row, String name) {
        return read.apply(row, name);
    }

    private static @Nullable InetAddress address(Row row, String name) {
        var stored = (Inet) row.getValue(name);
        return stored == null ? null : stored.getAddress();
    }

    private static Map<String, String> texts(JsonObject json) {
        var texts = new LinkedHashMap<String, String>();
        json.forEach(entry -> texts.put(entry.getKey(), String.valueOf(entry.getValue())));
        return texts;
    }

    private static JsonObject json(Map<String, String> texts) {
        var json = new JsonObject();
        texts.forEach(json::put);
        return json;
    }

    private static <T> @Nullable List<T> list(T @Nullable [] values) {
        return values == null ? null : Arrays.asList(values);
    }
}
