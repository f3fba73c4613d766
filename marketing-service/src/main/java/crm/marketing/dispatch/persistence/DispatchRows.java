package crm.marketing.dispatch.persistence;

import crm.marketing.dispatch.application.Delivery;
import crm.marketing.dispatch.application.Permits.Outcome;
import crm.marketing.dispatch.domain.DispatchEvent;
import crm.marketing.dispatch.domain.Happened;
import crm.marketing.dispatch.domain.Reasons;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Between rows and what happened to dispatches. */
final class DispatchRows {

    private DispatchRows() {}

    static List<Row> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    static UUID[] ids(RowSet<Row> rows, String column) {
        return list(rows).stream().map(row -> row.getUUID(column)).toArray(UUID[]::new);
    }

    static List<Happened> happened(RowSet<Row> rows, Function<Row, DispatchEvent> event) {
        return list(rows).stream()
                .map(row -> new Happened(
                        row.getUUID("id"),
                        row.getUUID("campaign_id"),
                        row.getUUID("customer_id"),
                        row.getLong("version"),
                        event.apply(row)))
                .toList();
    }

    /** Of a row that has just ended, with or without a message. */
    static DispatchEvent end(Row row, Instant at) {
        return "SENT".equals(row.getString("state"))
                ? new DispatchEvent.Sent(row.getUUID("permit_id"), at)
                : new DispatchEvent.Failed(row.getUUID("permit_id"), row.getString("reason"), at);
    }

    static String state(Delivery delivery) {
        return switch (delivery) {
            case TAKEN -> "SENT";
            case REFUSED, UNKNOWN -> "FAILED";
            case AWAY -> "PLANNED";
        };
    }

    /** Null when there is none. */
    static String reason(Delivery delivery) {
        return switch (delivery) {
            case REFUSED -> Reasons.REJECTED;
            case UNKNOWN -> Reasons.OUTCOME_UNKNOWN;
            default -> null;
        };
    }

    static Outcome outcome(Delivery delivery) {
        return switch (delivery) {
            case TAKEN -> Outcome.DISPATCHED;
            case REFUSED, UNKNOWN -> Outcome.FAILED;
            case AWAY -> Outcome.VOID;
        };
    }
}
