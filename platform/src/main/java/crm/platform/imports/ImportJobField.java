package crm.platform.imports;

import crm.platform.list.FieldType;
import crm.platform.list.ListField;
import crm.platform.list.ListParameters;

/** What the list of jobs can be filtered and sorted by. */
@ListParameters(operation = "listImports")
enum ImportJobField implements ListField {
    KIND("j.kind", FieldType.ENUM),
    STATE("j.state", FieldType.ENUM),
    CREATED_AT("j.created_at", FieldType.INSTANT);

    private final String column;
    private final FieldType type;

    ImportJobField(String column, FieldType type) {
        this.column = column;
        this.type = type;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public FieldType type() {
        return type;
    }

    @Override
    public boolean sortable() {
        return this == CREATED_AT;
    }
}
