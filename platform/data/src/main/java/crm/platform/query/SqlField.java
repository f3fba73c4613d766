package crm.platform.query;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.list.FieldType;
import crm.platform.list.ListField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a list and what it stands for in SQL, by a constant: no name from outside ever reaches the SQL.
 *
 * @param column expression
 * @param values all that it can have, where they are a few named ones
 * @param isOptional the column may be empty
 * @param many where a row has any number of values: the condition that one is as asked, with %s for what is asked of {@code column}; null
 *     where it has one or none
 */
public record SqlField(
        String apiName,
        String column,
        FieldType type,
        List<String> values,
        boolean isOptional,
        boolean sortable,
        @Nullable String many)
        implements ListField {

    /** Types with a value beyond all others, which stands for none in an order. */
    private static final Set<FieldType> HAVE_INFINITY = Set.of(FieldType.INSTANT, FieldType.DATE, FieldType.DECIMAL);

    static SqlField filtered(String name, Column<?, ?> column) {
        return of(name, column, false, null);
    }

    static SqlField sorted(String name, Column<?, ?> column) {
        var field = of(name, column, true, null);
        if (field.isOptional() && !HAVE_INFINITY.contains(field.type())) {
            throw new IllegalArgumentException("no list is sorted by " + column.sql() + ", which may be empty");
        }
        return field;
    }

    static SqlField ofMany(String name, Column<?, ?> column, String condition) {
        return of(name, column, false, condition);
    }

    /** @param condition in SQL, never null in a row */
    static SqlField condition(String name, String condition) {
        return new SqlField(name, "(" + condition + ")", FieldType.BOOLEAN, List.of(), false, false, null);
    }

    private static SqlField of(String name, Column<?, ?> column, boolean sortable, @Nullable String many) {
        var type = column.type();
        var values = type.constants().stream().map(String::valueOf).toList();
        return new SqlField(
                name, column.sql(), typeOf(type), values, type.isNullable() || many != null, sortable, many);
    }

    /** The expression that rows are ordered by: those without a value come last, whatever the direction. */
    public String sortedBy(boolean descending) {
        return isOptional ? "coalesce(" + column + ", " + beyondAll(descending) + ")" : column;
    }

    String beyondAll(boolean descending) {
        return (descending ? "'-infinity'::" : "'infinity'::") + SqlTypes.of(type);
    }

    @Override
    public boolean isOfMany() {
        return many != null;
    }

    boolean namesAUser() {
        return type == FieldType.UUID && apiName.endsWith("UserId");
    }

    private static FieldType typeOf(SqlType<?> type) {
        return switch (type.sql()) {
            case "text" -> FieldType.TEXT;
            case "uuid" -> FieldType.UUID;
            case "timestamp with time zone" -> FieldType.INSTANT;
            case "date" -> FieldType.DATE;
            case "numeric" -> FieldType.DECIMAL;
            case "smallint", "integer", "bigint" -> FieldType.LONG;
            case "boolean" -> FieldType.BOOLEAN;
            default -> throw new IllegalArgumentException("no list is filtered by " + type.sql());
        };
    }
}
