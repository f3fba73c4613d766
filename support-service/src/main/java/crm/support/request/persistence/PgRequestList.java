package crm.support.request.persistence;

import crm.platform.customer.KnownCustomers;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import crm.support.request.application.RequestSummary;
import crm.support.request.domain.Code;
import crm.support.request.domain.RequestStatus;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Requests page by page; filtered by customer it is the history of service. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgRequestList extends PgList<RequestSummary> {

    private static final String SHOWN = RequestTable.REQUESTS.select(
            RequestTable.ID,
            RequestTable.VERSION,
            RequestTable.NUMBER,
            RequestTable.TYPE,
            RequestTable.CUSTOMER,
            RequestTable.EXTERNAL_SYSTEM,
            RequestTable.EXTERNAL_ID,
            RequestTable.CHANNEL,
            RequestTable.PRIORITY,
            RequestTable.TOPIC,
            RequestTable.SUBJECT,
            RequestTable.STATUS,
            RequestTable.ASSIGNEE,
            RequestTable.NEXT_DUE_AT,
            RequestTable.OPENED_AT,
            RequestTable.RESOLVED_AT);

    /** As the partial indexes of open requests say it. */
    private static final String OPEN = Arrays.stream(RequestStatus.values())
            .filter(RequestStatus::isOpen)
            .map(status -> "'" + status.name() + "'")
            .collect(Collectors.joining(", ", RequestTable.STATUS.sql() + " in (", ")"));

    /** Never null, and in a form that the partial indexes answer. */
    private static final String OVERDUE =
            "r.overdue_since is not null or (r.next_due_at is not null and r.next_due_at < now())";

    /** SUP-15a: complaints past the deadline of their answer and without one, of every customer: K13 counts those of them that it may. */
    private static final String UNANSWERED = "r.type = 'COMPLAINT' and r.first_answer_at is null and " + OPEN
            + " and r.answer_due_at is not null and r.answer_due_at < now()";

    @ListParameters(operation = "listServiceRequests")
    static final ListQuery<RequestSummary> QUERY = ListQuery.of(
                    SHOWN + ", (" + OVERDUE + ") as overdue",
                    RequestTable.REQUESTS.from(),
                    RequestTable.ID,
                    PgRequestList::summary)
            .of("r", KnownCustomers.THEIRS)
            .searchedIn(RequestTable.NUMBER, RequestTable.SUBJECT, RequestTable.EXTERNAL_ID)
            .updated(RequestTable.UPDATED_AT)
            .filtered(RequestTable.CUSTOMER, RequestTable.NUMBER, RequestTable.TYPE, RequestTable.STATUS)
            .filtered("open", OPEN)
            .filtered(
                    RequestTable.PRIORITY,
                    RequestTable.CHANNEL,
                    RequestTable.TOPIC,
                    RequestTable.PRODUCT,
                    RequestTable.ASSET,
                    RequestTable.ORDER,
                    RequestTable.ASSIGNEE)
            .filtered("overdue", OVERDUE)
            .filtered("unanswered", UNANSWERED)
            .sorted(RequestTable.NEXT_DUE_AT, RequestTable.OPENED_AT)
            .filtered(RequestTable.RESOLVED_AT, RequestTable.EXTERNAL_SYSTEM, RequestTable.EXTERNAL_ID)
            .counted("status", "priority", "assigneeUserId", "overdue");

    PgRequestList(Lists lists) {
        super(lists, QUERY);
    }

    private static RequestSummary summary(Row row) {
        return new RequestSummary(
                RequestTable.ID.in(row),
                RequestTable.VERSION.in(row),
                RequestTable.NUMBER.in(row),
                RequestTable.TYPE.in(row),
                RequestTable.CUSTOMER.in(row),
                RequestTable.EXTERNAL_SYSTEM.in(row),
                RequestTable.EXTERNAL_ID.in(row),
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
