package crm.support.request.persistence;

import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What messages may be filtered by; they come in the order of their ids, the latest first. */
@ListParameters(operation = "listServiceRequestMessages", updatedSince = true)
enum MessageField implements SqlField {
    REQUEST_ID(ListColumn.of(MessageTable.REQUEST)),
    DIRECTION(ListColumn.of(MessageTable.DIRECTION));

    private final ListColumn listed;

    MessageField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
