package crm.support.request.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListField;
import crm.platform.list.ListParameters;

/** What messages may be filtered by; they come in the order of their ids, the latest first. */
@ListParameters(operation = "listServiceRequestMessages", updatedSince = true)
enum MessageField implements ListField {
    REQUEST_ID("m.request_id", FieldType.UUID),
    DIRECTION("m.direction", FieldType.ENUM);

    private final String column;
    private final FieldType type;

    MessageField(String column, FieldType type) {
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
}
