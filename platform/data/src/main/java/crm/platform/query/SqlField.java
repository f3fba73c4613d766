package crm.platform.query;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.list.FieldType;
import crm.platform.list.ListField;
import org.jspecify.annotations.Nullable;

/**
 * A field of a list and what it stands for in SQL, by a constant: no name from outside ever reaches the SQL.
 *
 * @param column expression, never null in a row when the list may be sorted by it
 * @param many where a row has any number of values: the condition that one is as asked, with %s for what is asked of {@code column}; null
 *     where it has one or none
 */
record SqlField(
        String apiName,
        String column,
        FieldType type,
        boolean sortable,
        @Nullable String many) implements ListField {

    static SqlField filtered(String name, Column<?, ?> column) {
        return new SqlField(name, column.sql(), typeOf(column.type()), false, null);
    }

    static SqlField sorted(String name, Column<?, ?> column) {
        if (column.type().isNullable()) {
            throw new IllegalArgumentException("no list is sorted by " + column.sql() + ", which may be empty");
        }
        return new SqlField(name, column.sql(), typeOf(column.type()), true, null);
    }

    static SqlField ofMany(String name, Column<?, ?> column, String condition) {
        return new SqlField(name, column.sql(), typeOf(column.type()), false, condition);
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
