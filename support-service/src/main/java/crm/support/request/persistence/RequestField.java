package crm.support.request.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;
import crm.support.request.domain.RequestStatus;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What requests may be filtered and sorted by. */
@ListParameters(operation = "listServiceRequests", updatedSince = true)
enum RequestField implements SqlField {
    CUSTOMER_ID(ListColumn.of(RequestTable.CUSTOMER)),
    NUMBER(ListColumn.of(RequestTable.NUMBER)),
    TYPE(ListColumn.of(RequestTable.TYPE)),
    STATUS(ListColumn.of(RequestTable.STATUS)),
    OPEN(condition(open())),
    PRIORITY(ListColumn.of(RequestTable.PRIORITY)),
    CHANNEL(ListColumn.of(RequestTable.CHANNEL)),
    TOPIC_CODE(ListColumn.of(RequestTable.TOPIC)),
    PRODUCT_ID(ListColumn.of(RequestTable.PRODUCT)),
    ASSET_ID(ListColumn.of(RequestTable.ASSET)),
    ORDER_ID(ListColumn.of(RequestTable.ORDER)),
    ASSIGNEE_USER_ID(ListColumn.of(RequestTable.ASSIGNEE)),
    /* Never null, and in a form that the partial indexes answer. */
    OVERDUE(condition("r.overdue_since is not null or (r.next_due_at is not null and r.next_due_at < now())")),
    NEXT_DUE_AT(ListColumn.of(RequestTable.NEXT_DUE_AT)),
    OPENED_AT(ListColumn.sortable(RequestTable.OPENED_AT)),
    RESOLVED_AT(ListColumn.of(RequestTable.RESOLVED_AT)),
    EXTERNAL_SYSTEM(ListColumn.of(RequestTable.EXTERNAL_SYSTEM)),
    EXTERNAL_ID(ListColumn.of(RequestTable.EXTERNAL_ID));

    private final ListColumn listed;

    RequestField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }

    private static ListColumn condition(String sql) {
        return new ListColumn("(" + sql + ")", FieldType.BOOLEAN, false);
    }

    /** As the partial indexes of open requests say it. */
    private static String open() {
        return Arrays.stream(RequestStatus.values())
                .filter(RequestStatus::isOpen)
                .map(status -> "'" + status.name() + "'")
                .collect(Collectors.joining(", ", RequestTable.STATUS.sql() + " in (", ")"));
    }
}
