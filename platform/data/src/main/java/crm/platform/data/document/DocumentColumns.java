package crm.platform.data.document;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Table;
import crm.platform.query.ListQuery;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a document as its entity declares them, for lists and other questions in SQL, so that they need no mapping of their
 * own; it is written by Hibernate alone. Its collections are not among them.
 *
 * <pre>{@code
 * static final DocumentColumns<ProductEntity> PRODUCTS = new DocumentColumns<>(ProductEntity.class, "p");
 * static final ListQuery<Product.State> QUERY = PRODUCTS.list(row -> row.toDomain().state());
 * }</pre>
 */
public final class DocumentColumns<R> {

    private static final Map<Class<?>, SqlType<?>> TYPES = Map.ofEntries(
            Map.entry(UUID.class, SqlType.UUID),
            Map.entry(String.class, SqlType.TEXT),
            Map.entry(boolean.class, SqlType.BOOLEAN),
            Map.entry(Boolean.class, SqlType.BOOLEAN),
            Map.entry(short.class, SqlType.SMALLINT),
            Map.entry(Short.class, SqlType.SMALLINT),
            Map.entry(int.class, SqlType.INTEGER),
            Map.entry(Integer.class, SqlType.INTEGER),
            Map.entry(long.class, SqlType.BIGINT),
            Map.entry(Long.class, SqlType.BIGINT),
            Map.entry(BigDecimal.class, SqlType.NUMERIC),
            Map.entry(LocalDate.class, SqlType.DATE),
            Map.entry(LocalTime.class, SqlType.TIME),
            Map.entry(Instant.class, SqlType.INSTANT),
            Map.entry(JsonObject.class, SqlType.JSON_OBJECT),
            Map.entry(JsonArray.class, SqlType.JSON_ARRAY));

    private final Class<R> entity;
    private final Table<R> table;
    private final Map<Field, Column<R, ?>> columns = new LinkedHashMap<>();

    /** @param alias by which queries call the table */
    public DocumentColumns(Class<R> entity, String alias) {
        this.entity = entity;
        this.table = new Table<>(
                entity.getAnnotation(jakarta.persistence.Table.class).name(), alias);
        add(entity);
    }

    /** {@code product p}. */
    public String from() {
        return table.from();
    }

    /** All columns with the alias. */
    public String select() {
        return table.select();
    }

    /** All columns but those of these fields, for a list that does not show them. */
    public String selectWithout(String... fields) {
        var others = new LinkedHashSet<>(columns.values());
        Stream.of(fields).map(this::column).forEach(others::remove);
        return others.stream().map(Column::sql).collect(Collectors.joining(", "));
    }

    /** All rows with all columns, for {@code updatedSince} as well. */
    public <T> ListQuery<T> list(Function<R, T> shown) {
        return list(select(), shown);
    }

    /** All rows with some columns. */
    public <T> ListQuery<T> list(String selected, Function<R, T> shown) {
        return list(selected, from(), row -> shown.apply(read(row)));
    }

    /** All rows, joined with others. */
    @SuppressWarnings("unchecked") // every document has an id
    public <T> ListQuery<T> list(String selected, String joined, Function<Row, T> mapper) {
        return ListQuery.of(selected, joined, (Column<R, UUID>) column("id"), mapper)
                .updated(column("updatedAt"));
    }

    /** Of a row with all columns, or with some: a field whose column was not selected is as in a new entity. */
    public R read(Row row) {
        var made = newEntity();
        columns.forEach((field, column) -> {
            if (row.getColumnIndex(column.name()) >= 0) {
                set(field, made, column.in(row));
            }
        });
        return made;
    }

    /** By the name of the entity's field. */
    public Column<R, ?> column(String field) {
        return found(field).orElseThrow(() -> new IllegalArgumentException(entity + " has no field " + field));
    }

    /** By the names of the entity's fields. */
    public Column<?, ?>[] columns(String... fields) {
        return Stream.of(fields).map(this::column).toArray(Column<?, ?>[]::new);
    }

    /** All of them. */
    public Collection<Column<R, ?>> columns() {
        return columns.values();
    }

    public Class<R> entity() {
        return entity;
    }

    private Optional<Column<R, ?>> found(String name) {
        return columns.entrySet().stream()
                .filter(one -> one.getKey().getName().equals(name))
                .<Column<R, ?>>map(Map.Entry::getValue)
                .findFirst();
    }

    private void add(Class<?> type) {
        if (type.getSuperclass() != null) {
            add(type.getSuperclass());
        }
        for (var field : type.getDeclaredFields()) {
            if (isColumn(field)) {
                field.setAccessible(true);
                columns.put(field, table.column(snake(field.getName()), typeOf(field), row -> get(field, row)));
            }
        }
    }

    /** Hibernate adds fields of its own, whose names begin with a dollar. */
    private static boolean isColumn(Field field) {
        return (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0
                && !field.isAnnotationPresent(Transient.class)
                && !field.isAnnotationPresent(ElementCollection.class)
                && !field.getName().startsWith("$");
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked") // the field's own type
    private static SqlType<Object> typeOf(Field field) {
        var type = field.getType().isEnum() ? code(field.getType()) : TYPES.get(field.getType());
        if (type == null) {
            throw new IllegalArgumentException("no SQL type for " + field);
        }
        var column = (SqlType<Object>) type;
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class) ? column.orNull() : column;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // it is an enum
    private static SqlType<?> code(Class<?> type) {
        return SqlType.code((Class) type);
    }

    private R newEntity() {
        try {
            var constructor = entity.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(entity + " has no constructor without arguments", e);
        }
    }

    private static @Nullable Object get(Field field, Object row) {
        try {
            return field.get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Field field, Object row, @Nullable Object value) {
        try {
            field.set(row, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
