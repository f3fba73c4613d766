package crm.support.request.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.JSON_ARRAY;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.code;

import crm.platform.data.table.Column;
import crm.platform.data.table.OwnerColumns;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.platform.domain.ExternalKey;
import crm.support.request.domain.Code;
import crm.support.request.domain.Counts;
import crm.support.request.domain.Detours;
import crm.support.request.domain.RequestChannel;
import crm.support.request.domain.RequestHead;
import crm.support.request.domain.RequestHead.About;
import crm.support.request.domain.RequestSource;
import crm.support.request.domain.RequestState;
import crm.support.request.domain.RequestStatus;
import crm.support.request.domain.RequestType;
import crm.support.request.domain.Resolution;
import crm.support.request.domain.ServiceRequest;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaClock;
import crm.support.sla.domain.Span;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** How a request stands in its table; its clocks stand in {@link ClockTable}. */
final class RequestTable {

    /**
     * @param due what the timer and the list ask for
     * @param recordedAt when we learned of it; a change does not touch it
     */
    record Stored(RequestHead head, RequestState state, Due due, Instant recordedAt, Instant updatedAt) {

        static Stored of(ServiceRequest request, Instant now) {
            var state = request.state();
            return new Stored(request.head(), state, new Due(state.nextDueAt(), state.overdueSince()), now, now);
        }
    }

    /** The earliest promise that is neither kept nor broken, and the earliest one that is broken and not kept yet. */
    record Due(Instant nextDueAt, Instant overdueSince) {}

    private static final SqlType<List<Span>> SPANS = JSON_ARRAY.as(RequestTable::spans, RequestTable::json);
    private static final SqlType<Code> CODE = TEXT.as(Code::new, Code::value);

    static final Table<Stored> REQUESTS = new Table<>("service_request", "r");
    static final Column<Stored, UUID> ID =
            REQUESTS.key("id", SqlType.UUID, row -> row.head().id());
    static final Column<Stored, Long> VERSION = state("version", BIGINT, RequestState::version);
    static final Column<Stored, String> NUMBER = head("number", TEXT, RequestHead::number);
    static final Column<Stored, RequestType> TYPE = head("type", code(RequestType.class), RequestHead::type);
    static final Column<Stored, UUID> CUSTOMER = head("customer_id", SqlType.UUID, RequestHead::customerId);
    static final Column<Stored, UUID> ASSET = about("asset_id", About::assetId);
    static final Column<Stored, UUID> PRODUCT = about("product_id", About::productId);
    static final Column<Stored, UUID> ORDER = about("order_id", About::orderId);
    static final Column<Stored, RequestChannel> CHANNEL =
            head("channel", code(RequestChannel.class), RequestHead::channel);
    static final Column<Stored, RequestSource> SOURCE = head("source", code(RequestSource.class), RequestHead::source);
    static final Column<Stored, Priority> PRIORITY = head("priority", code(Priority.class), RequestHead::priority);
    static final Column<Stored, Code> TOPIC = head("topic_code", CODE.orNull(), RequestHead::topic);
    static final Column<Stored, String> SUBJECT = head("subject", TEXT.orNull(), RequestHead::subject);
    static final Column<Stored, String> DESCRIPTION = head("description", TEXT.orNull(), RequestHead::description);
    static final Column<Stored, RequestStatus> STATUS =
            state("status", code(RequestStatus.class), RequestState::status);
    static final Column<Stored, UUID> ASSIGNEE =
            state("assignee_user_id", SqlType.UUID.orNull(), RequestState::assigneeUserId);
    static final Column<Stored, Instant> ANSWER_DUE_AT =
            REQUESTS.fixed("answer_due_at", INSTANT.orNull(), row -> row.state().answerDueAt());
    static final Column<Stored, Instant> FIRST_ANSWER_AT =
            state("first_answer_at", INSTANT.orNull(), RequestState::firstAnswerAt);
    static final Column<Stored, Integer> CONTACTS = count("contact_count", Counts::contacts);
    static final Column<Stored, Integer> CONTACTS_AFTER_ANSWER =
            count("contacts_after_answer", Counts::contactsAfterAnswer);
    static final Column<Stored, Integer> TRANSFERS = count("transfer_count", Counts::transfers);
    static final Column<Stored, Integer> REOPENINGS = count("reopen_count", Counts::reopenings);
    static final Column<Stored, Code> RESOLUTION_CODE = solution("resolution_code", CODE, Resolution::code);
    static final Column<Stored, String> RESOLUTION_TEXT = solution("resolution_text", TEXT, Resolution::text);
    static final Column<Stored, Boolean> FAULT_ACCEPTED =
            solution("fault_accepted", BOOLEAN, Resolution::faultAccepted);
    static final Column<Stored, Boolean> APOLOGISED = solution("apologised", BOOLEAN, Resolution::apologised);
    static final Column<Stored, Code> REJECT_REASON = state("reject_reason", CODE.orNull(), RequestState::rejectReason);
    static final Column<Stored, Instant> OPENED_AT = head("opened_at", INSTANT, RequestHead::openedAt);
    static final Column<Stored, Instant> RESOLVED_AT = state("resolved_at", INSTANT.orNull(), RequestState::resolvedAt);
    static final Column<Stored, Instant> CLOSED_AT = state("closed_at", INSTANT.orNull(), RequestState::closedAt);
    static final Column<Stored, Instant> NEXT_DUE_AT =
            REQUESTS.column("next_due_at", INSTANT.orNull(), row -> row.due().nextDueAt());
    static final Column<Stored, Instant> OVERDUE_SINCE =
            REQUESTS.column("overdue_since", INSTANT.orNull(), row -> row.due().overdueSince());
    static final Column<Stored, String> EXTERNAL_SYSTEM =
            head("external_system", TEXT.orNull(), head -> ExternalKey.systemOf(head.external()));
    static final Column<Stored, String> EXTERNAL_ID =
            head("external_id", TEXT.orNull(), head -> ExternalKey.idOf(head.external()));
    static final Column<Stored, List<Span>> TOLD_WAITS =
            state("told_waits", SPANS, state -> state.told().waits());
    static final Column<Stored, List<Span>> TOLD_REOPENINGS =
            state("told_reopenings", SPANS, state -> state.told().reopenings());
    static final Column<Stored, Instant> RECORDED_AT = REQUESTS.fixed("recorded_at", INSTANT, Stored::recordedAt);
    static final Column<Stored, Instant> UPDATED_AT = REQUESTS.column("updated_at", INSTANT, Stored::updatedAt);
    static final OwnerColumns<Stored> OWNER =
            REQUESTS.fixedOwner(row -> row.head().owner());

    static final Statement<Stored> STORE = REQUESTS.store();

    static {
        REQUESTS.together(RESOLUTION_CODE, RESOLUTION_TEXT, FAULT_ACCEPTED, APOLOGISED);
        REQUESTS.together(EXTERNAL_SYSTEM, EXTERNAL_ID);
        REQUESTS.readBy(RequestTable::stored);
    }

    private RequestTable() {}

    static ServiceRequest request(Row row, List<SlaClock> clocks) {
        return ServiceRequest.restore(head(row), state(row, clocks));
    }

    private static Stored stored(Row row) {
        return new Stored(
                head(row),
                state(row, List.of()),
                new Due(NEXT_DUE_AT.in(row), OVERDUE_SINCE.in(row)),
                RECORDED_AT.in(row),
                UPDATED_AT.in(row));
    }

    private static RequestHead head(Row row) {
        return new RequestHead(
                ID.in(row),
                NUMBER.in(row),
                TYPE.in(row),
                CUSTOMER.in(row),
                new About(ASSET.in(row), PRODUCT.in(row), ORDER.in(row)),
                CHANNEL.in(row),
                SOURCE.in(row),
                PRIORITY.in(row),
                TOPIC.in(row),
                SUBJECT.in(row),
                DESCRIPTION.in(row),
                OWNER.in(row),
                OPENED_AT.in(row),
                ExternalKey.ofNullable(EXTERNAL_SYSTEM.in(row), EXTERNAL_ID.in(row)));
    }

    private static RequestState state(Row row, List<SlaClock> clocks) {
        return new RequestState(
                VERSION.in(row),
                STATUS.in(row),
                ASSIGNEE.in(row),
                ANSWER_DUE_AT.in(row),
                FIRST_ANSWER_AT.in(row),
                new Counts(CONTACTS.in(row), CONTACTS_AFTER_ANSWER.in(row), TRANSFERS.in(row), REOPENINGS.in(row)),
                resolution(row),
                RESOLVED_AT.in(row),
                CLOSED_AT.in(row),
                REJECT_REASON.in(row),
                new Detours(TOLD_WAITS.in(row), TOLD_REOPENINGS.in(row)),
                clocks);
    }

    private static Resolution resolution(Row row) {
        var code = RESOLUTION_CODE.in(row);
        return code == null
                ? null
                : new Resolution(code, RESOLUTION_TEXT.in(row), FAULT_ACCEPTED.in(row), APOLOGISED.in(row));
    }

    private static List<Span> spans(JsonArray rows) {
        return rows.stream()
                .map(JsonObject.class::cast)
                .map(row -> new Span(row.getInstant("from"), row.getInstant("until")))
                .toList();
    }

    private static JsonArray json(List<Span> spans) {
        var rows = new JsonArray();
        spans.forEach(span -> rows.add(new JsonObject().put("from", span.from()).put("until", span.until())));
        return rows;
    }

    private static <V> Column<Stored, V> head(String name, SqlType<V> type, Function<RequestHead, V> part) {
        return REQUESTS.fixed(name, type, row -> part.apply(row.head()));
    }

    private static Column<Stored, UUID> about(String name, Function<About, UUID> part) {
        return head(name, SqlType.UUID.orNull(), head -> part.apply(head.about()));
    }

    private static <V> Column<Stored, V> state(String name, SqlType<V> type, Function<RequestState, V> part) {
        return REQUESTS.column(name, type, row -> part.apply(row.state()));
    }

    private static Column<Stored, Integer> count(String name, Function<Counts, Integer> count) {
        return state(name, INTEGER, state -> count.apply(state.counts()));
    }

    /** Of a request that is solved; one that was imported as solved has none. */
    private static <V> Column<Stored, V> solution(String name, SqlType<V> type, Function<Resolution, V> part) {
        return state(name, type.orNull(), state -> state.resolution() == null ? null : part.apply(state.resolution()));
    }
}
