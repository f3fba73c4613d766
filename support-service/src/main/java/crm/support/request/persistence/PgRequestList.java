package crm.support.request.persistence;

import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.support.request.application.RequestList;
import crm.support.request.application.RequestSummary;
import crm.support.request.application.Requests.Message;
import crm.support.request.domain.Code;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PgRequestList implements RequestList {

    private static final String SHOWN = RequestTable.REQUESTS.select(
            RequestTable.ID,
            RequestTable.VERSION,
            RequestTable.NUMBER,
            RequestTable.TYPE,
            RequestTable.CUSTOMER,
            RequestTable.CHANNEL,
            RequestTable.PRIORITY,
            RequestTable.TOPIC,
            RequestTable.SUBJECT,
            RequestTable.STATUS,
            RequestTable.ASSIGNEE,
            RequestTable.NEXT_DUE_AT,
            RequestTable.OPENED_AT,
            RequestTable.RESOLVED_AT);

    private static final ListQuery<RequestSummary> REQUESTS = new ListQuery<>(
            SHOWN + ", " + RequestField.OVERDUE.column() + " as overdue",
            RequestTable.REQUESTS.from(),
            RequestField.class,
            RequestTable.ID.sql(),
            "r",
            null,
            RequestTable.UPDATED_AT.sql(),
            PgRequestList::summary);

    private static final ListQuery<Message> MESSAGES = new ListQuery<>(
            MessageTable.MESSAGES.select(),
            MessageTable.MESSAGES.from() + " join service_request r on r.id = m.request_id",
            MessageField.class,
            MessageTable.ID.sql(),
            "r",
            null,
            MessageTable.AT.sql(),
            MessageTable.MESSAGES::read);

    private final Lists lists;

    PgRequestList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<RequestSummary>> page(ListRequest request) {
        return lists.page(REQUESTS, request);
    }

    @Override
    public Uni<Page<Message>> messages(ListRequest request) {
        return lists.page(MESSAGES, request);
    }

    private static RequestSummary summary(Row row) {
        return new RequestSummary(
                RequestTable.ID.in(row),
                RequestTable.VERSION.in(row),
                RequestTable.NUMBER.in(row),
                RequestTable.TYPE.in(row),
                RequestTable.CUSTOMER.in(row),
                RequestTable.CHANNEL.in(row),
                RequestTable.PRIORITY.in(row),
                Code.textOf(RequestTable.TOPIC.in(row)),
                RequestTable.SUBJECT.in(row),
                RequestTable.STATUS.in(row),
                RequestTable.ASSIGNEE.in(row),
                row.getBoolean("overdue"),
                RequestTable.NEXT_DUE_AT.in(row),
                RequestTable.OPENED_AT.in(row),
                RequestTable.RESOLVED_AT.in(row));
    }
}
