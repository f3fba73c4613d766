package crm.platform.imports;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What the list of jobs can be filtered and sorted by. */
@ListParameters(operation = "listImports")
enum ImportJobField implements SqlField {
    KIND(new ListColumn(ImportJobTable.KIND.sql(), FieldType.ENUM, false)),
    STATE(ListColumn.of(ImportJobTable.STATE)),
    CREATED_AT(ListColumn.sortable(ImportJobTable.CREATED_AT));

    private final ListColumn listed;

    ImportJobField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
