package crm.support.request.persistence;

import crm.platform.data.Sql;
import crm.support.persistence.Columns;
import crm.support.request.domain.Code;
import crm.support.request.domain.ServiceRequest;
import crm.support.sla.domain.SlaClock;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Any number of requests with their clocks in one statement, new or changed: one for a command, hundreds for an import. */
final class RequestStore {

    private static final String STATEMENT = """
            with stored as (
              insert into service_request select * from jsonb_populate_recordset(null::service_request, $1::jsonb)
              on conflict (id) do update set
                version = excluded.version, status = excluded.status, assignee_user_id = excluded.assignee_user_id,
                first_answer_at = excluded.first_answer_at, contact_count = excluded.contact_count,
                contacts_after_answer = excluded.contacts_after_answer, transfer_count = excluded.transfer_count,
                reopen_count = excluded.reopen_count, resolution_code = excluded.resolution_code,
                resolution_text = excluded.resolution_text, fault_accepted = excluded.fault_accepted,
                apologised = excluded.apologised, reject_reason = excluded.reject_reason, resolved_at = excluded.resolved_at,
                closed_at = excluded.closed_at, next_due_at = excluded.next_due_at, overdue_since = excluded.overdue_since,
                updated_at = excluded.updated_at
            )
            insert into sla_clock select * from jsonb_populate_recordset(null::sla_clock, $2::jsonb)
            on conflict (request_id, place) do update set
              due_at = excluded.due_at, state = excluded.state, pauses = excluded.pauses, breached_at = excluded.breached_at,
              ended_at = excluded.ended_at
            """;

    /** @param system and {@code externalId} are both null for a request of our own; a change does not touch them */
    record Stored(ServiceRequest request, String system, String externalId) {}

    private RequestStore() {}

    static Uni<Void> store(Sql sql, List<Stored> all, Instant now) {
        var rows = new JsonArray();
        var clocks = new JsonArray();
        for (var one : all) {
            rows.add(row(one, now));
            one.request()
                    .state()
                    .clocks()
                    .forEach(clock ->
                            clocks.add(ClockJson.row(one.request().head().id(), clock)));
        }
        return sql.execute(STATEMENT, rows, clocks).replaceWithVoid();
    }

    private static JsonObject row(Stored one, Instant now) {
        var row = new JsonObject()
                .put("external_system", one.system())
                .put("external_id", one.externalId())
                .put("recorded_at", text(now))
                .put("updated_at", text(now));
        putHead(row, one.request());
        putState(row, one.request());
        putClocks(row, one.request().state().clocks());
        return row;
    }

    private static void putHead(JsonObject row, ServiceRequest request) {
        var head = request.head();
        row.put("id", head.id().toString())
                .put("number", head.number())
                .put("type", head.type().name())
                .put("customer_id", head.customerId().toString())
                .put("asset_id", text(head.about().assetId()))
                .put("product_id", text(head.about().productId()))
                .put("order_id", text(head.about().orderId()))
                .put("channel", head.channel().name())
                .put("source", head.source().name())
                .put("priority", head.priority().name())
                .put("topic_code", text(head.topic()))
                .put("subject", head.subject())
                .put("description", head.description())
                .put("opened_at", text(head.openedAt()))
                .put("owner_user_id", head.owner().userId().toString())
                .put("owner_team", head.owner().team())
                .put("owner_department", head.owner().department());
    }

    private static void putState(JsonObject row, ServiceRequest request) {
        var state = request.state();
        row.put("version", state.version())
                .put("status", state.status().name())
                .put("assignee_user_id", text(state.assigneeUserId()))
                .put("answer_due_at", text(state.answerDueAt()))
                .put("first_answer_at", text(state.firstAnswerAt()))
                .put("contact_count", state.counts().contacts())
                .put("contacts_after_answer", state.counts().contactsAfterAnswer())
                .put("transfer_count", state.counts().transfers())
                .put("reopen_count", state.counts().reopenings())
                .put("reject_reason", text(state.rejectReason()))
                .put("resolved_at", text(state.resolvedAt()))
                .put("closed_at", text(state.closedAt()));
        if (state.resolution() != null) {
            row.put("resolution_code", text(state.resolution().code()))
                    .put("resolution_text", state.resolution().text())
                    .put("fault_accepted", state.resolution().faultAccepted())
                    .put("apologised", state.resolution().apologised());
        }
    }

    /** What the timer and the list ask for. */
    private static void putClocks(JsonObject row, List<SlaClock> clocks) {
        row.put("next_due_at", earliest(clocks, SlaClock::awaitsItsDueTime))
                .put("overdue_since", earliest(clocks, clock -> clock.isOpen() && clock.isLate()));
    }

    private static String earliest(List<SlaClock> clocks, Predicate<SlaClock> which) {
        return clocks.stream()
                .filter(which)
                .map(SlaClock::dueAt)
                .min(Comparator.naturalOrder())
                .map(Instant::toString)
                .orElse(null);
    }

    private static String text(Instant moment) {
        return Columns.text(moment);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static String text(Code code) {
        return code == null ? null : code.value();
    }
}
