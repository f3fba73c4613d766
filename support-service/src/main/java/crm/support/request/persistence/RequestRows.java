package crm.support.request.persistence;

import crm.support.persistence.Columns;
import crm.support.request.domain.Code;
import crm.support.request.domain.Counts;
import crm.support.request.domain.RequestChannel;
import crm.support.request.domain.RequestHead;
import crm.support.request.domain.RequestOwner;
import crm.support.request.domain.RequestSource;
import crm.support.request.domain.RequestState;
import crm.support.request.domain.RequestStatus;
import crm.support.request.domain.RequestType;
import crm.support.request.domain.Resolution;
import crm.support.request.domain.ServiceRequest;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaTerms;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** From rows to requests. */
final class RequestRows {

    /** A request {@code r} with its clocks. */
    static final String SELECT = """
            select r.*, (select jsonb_agg(to_jsonb(c) order by c.place) from sla_clock c where c.request_id = r.id) as clocks
            from service_request r
            """;

    private RequestRows() {}

    /** Which terms the clocks of the row were started with. */
    static Set<Integer> policies(Row row) {
        return clocks(row).stream()
                .map(clock -> clock.getInteger("policy_version"))
                .collect(Collectors.toSet());
    }

    static ServiceRequest request(Row row, Map<Integer, SlaTerms> terms) {
        return ServiceRequest.restore(head(row), state(row, terms));
    }

    private static RequestHead head(Row row) {
        return new RequestHead(
                row.getUUID("id"),
                row.getString("number"),
                RequestType.valueOf(row.getString("type")),
                row.getUUID("customer_id"),
                new RequestHead.About(row.getUUID("asset_id"), row.getUUID("product_id"), row.getUUID("order_id")),
                RequestChannel.valueOf(row.getString("channel")),
                RequestSource.valueOf(row.getString("source")),
                Priority.valueOf(row.getString("priority")),
                Code.ofNullable(row.getString("topic_code")),
                row.getString("subject"),
                row.getString("description"),
                new RequestOwner(
                        row.getUUID("owner_user_id"), row.getString("owner_team"), row.getString("owner_department")),
                Columns.instant(row, "opened_at"));
    }

    private static RequestState state(Row row, Map<Integer, SlaTerms> terms) {
        return new RequestState(
                row.getLong("version"),
                RequestStatus.valueOf(row.getString("status")),
                row.getUUID("assignee_user_id"),
                Columns.instant(row, "answer_due_at"),
                Columns.instant(row, "first_answer_at"),
                new Counts(
                        row.getInteger("contact_count"),
                        row.getInteger("contacts_after_answer"),
                        row.getInteger("transfer_count"),
                        row.getInteger("reopen_count")),
                resolution(row),
                Columns.instant(row, "resolved_at"),
                Columns.instant(row, "closed_at"),
                Code.ofNullable(row.getString("reject_reason")),
                clocks(row).stream()
                        .map(clock -> ClockJson.clock(clock, terms.get(clock.getInteger("policy_version"))))
                        .toList());
    }

    private static Resolution resolution(Row row) {
        var code = row.getString("resolution_code");
        return code == null
                ? null
                : new Resolution(
                        new Code(code),
                        row.getString("resolution_text"),
                        row.getBoolean("fault_accepted"),
                        row.getBoolean("apologised"));
    }

    private static List<JsonObject> clocks(Row row) {
        return row.get(JsonArray.class, "clocks").stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
