package crm.platform.query;

import crm.platform.list.FieldType;

/** The types of the database by which values of a list's fields are compared. */
final class SqlTypes {

    private SqlTypes() {}

    static String of(FieldType type) {
        return switch (type) {
            case TEXT -> "text";
            case UUID -> "uuid";
            case INSTANT -> "timestamptz";
            case DATE -> "date";
            case DECIMAL -> "numeric";
            case LONG -> "bigint";
            case BOOLEAN -> "boolean";
        };
    }
}
