package crm.platform.query;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.list.FieldType;

/**
 * What a {@link SqlField} stands for in the SQL of its list.
 *
 * @param sql expression, never null in a row when the list may be sorted by it
 */
public record ListColumn(String sql, FieldType type, boolean sortable) {

    /** A column as its table declares it, with the table's alias; to filter by. */
    public static ListColumn of(Column<?, ?> column) {
        return new ListColumn(column.sql(), typeOf(column.type()), false);
    }

    /** A column to filter and to sort by. */
    public static ListColumn sortable(Column<?, ?> column) {
        if (column.type().isNullable()) {
            throw new IllegalArgumentException("no list is sorted by " + column.sql() + ", which may be empty");
        }
        return new ListColumn(column.sql(), typeOf(column.type()), true);
    }

    private static FieldType typeOf(SqlType<?> type) {
        return switch (type.sql()) {
            case "text" -> type.constants().isEmpty() ? FieldType.TEXT : FieldType.ENUM;
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
