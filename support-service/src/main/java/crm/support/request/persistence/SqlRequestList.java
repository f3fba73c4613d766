package crm.support.request.persistence;

import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.support.persistence.Columns;
import crm.support.request.application.RequestList;
import crm.support.request.application.RequestSummary;
import crm.support.request.application.Requests.Direction;
import crm.support.request.application.Requests.Message;
import crm.support.request.domain.RequestChannel;
import crm.support.request.domain.RequestStatus;
import crm.support.request.domain.RequestType;
import crm.support.sla.domain.Priority;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

@ApplicationScoped
class SqlRequestList implements RequestList {

    private static final ListQuery<RequestSummary> REQUESTS = new ListQuery<>(
            "r.id, r.version, r.number, r.type, r.customer_id, r.channel, r.priority, r.topic_code, r.subject, r.status,"
                    + " r.assignee_user_id, r.next_due_at, r.opened_at, r.resolved_at, "
                    + RequestField.OVERDUE.column() + " as overdue",
            "service_request r",
            RequestField.class,
            "r.id",
            "r",
            null,
            "r.updated_at",
            SqlRequestList::summary);

    private static final ListQuery<Message> MESSAGES = new ListQuery<>(
            "m.id, m.request_id, m.direction, m.text, m.author_user_id, m.at",
            "request_message m join service_request r on r.id = m.request_id",
            MessageField.class,
            "m.id",
            "r",
            null,
            "m.at",
            SqlRequestList::message);

    private final Lists lists;

    SqlRequestList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<RequestSummary>> page(UriInfo uri) {
        return lists.page(REQUESTS, uri);
    }

    @Override
    public Uni<Page<Message>> messages(UriInfo uri) {
        return lists.page(MESSAGES, uri);
    }

    private static RequestSummary summary(Row row) {
        return new RequestSummary(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("number"),
                RequestType.valueOf(row.getString("type")),
                row.getUUID("customer_id"),
                RequestChannel.valueOf(row.getString("channel")),
                Priority.valueOf(row.getString("priority")),
                row.getString("topic_code"),
                row.getString("subject"),
                RequestStatus.valueOf(row.getString("status")),
                row.getUUID("assignee_user_id"),
                row.getBoolean("overdue"),
                Columns.instant(row, "next_due_at"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "resolved_at"));
    }

    private static Message message(Row row) {
        return new Message(
                row.getUUID("id"),
                row.getUUID("request_id"),
                Direction.valueOf(row.getString("direction")),
                row.getString("text"),
                row.getUUID("author_user_id"),
                Columns.instant(row, "at"));
    }
}
