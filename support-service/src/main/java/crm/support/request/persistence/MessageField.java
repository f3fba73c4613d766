package crm.support.request.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What messages may be filtered by; they come in the order of their ids, the latest first. */
@ListParameters(operation = "listServiceRequestMessages", updatedSince = true)
enum MessageField implements SqlField {
    REQUEST_ID("m.request_id", FieldType.UUID),
    DIRECTION("m.direction", FieldType.ENUM);

    private final ListColumn listed;

    MessageField(String column, FieldType type) {
        this.listed = new ListColumn(column, type, false);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
