package crm.platform.imports;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What the list of jobs can be filtered and sorted by. */
@ListParameters(operation = "listImports")
enum ImportJobField implements SqlField {
    KIND("j.kind", FieldType.ENUM, false),
    STATE("j.state", FieldType.ENUM, false),
    CREATED_AT("j.created_at", FieldType.INSTANT, true);

    private final ListColumn listed;

    ImportJobField(String column, FieldType type, boolean sortable) {
        this.listed = new ListColumn(column, type, sortable);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
