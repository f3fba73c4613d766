package crm.platform.query;

import crm.platform.list.FieldType;
import crm.platform.list.ListField;

/** A field of a list and what it stands for in SQL, by a constant: no name from outside ever reaches the SQL. */
public interface SqlField extends ListField {

    ListColumn listed();

    default String column() {
        return listed().sql();
    }

    @Override
    default FieldType type() {
        return listed().type();
    }

    @Override
    default boolean sortable() {
        return listed().sortable();
    }
}
