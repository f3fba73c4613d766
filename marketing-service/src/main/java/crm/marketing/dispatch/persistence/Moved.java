package crm.marketing.dispatch.persistence;

import static crm.marketing.dispatch.persistence.DispatchTable.CAMPAIGN;
import static crm.marketing.dispatch.persistence.DispatchTable.CUSTOMER;
import static crm.marketing.dispatch.persistence.DispatchTable.ID;
import static crm.marketing.dispatch.persistence.DispatchTable.PERMIT;
import static crm.marketing.dispatch.persistence.DispatchTable.REASON;
import static crm.marketing.dispatch.persistence.DispatchTable.STATE;
import static crm.marketing.dispatch.persistence.DispatchTable.VERSION;

import crm.marketing.dispatch.domain.DispatchEvent;
import crm.marketing.dispatch.domain.DispatchState;
import crm.marketing.dispatch.domain.Happened;
import crm.platform.data.table.Column;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A dispatch that a statement has just moved, as it stands now. */
record Moved(UUID id, UUID campaign, UUID customer, long version, DispatchState state, String reason, UUID permit) {

    /** Ends a statement that moves the dispatches {@code d}. */
    static final String RETURNING = Stream.of(ID, CAMPAIGN, CUSTOMER, VERSION, STATE, REASON, PERMIT)
            .map(Column::sql)
            .collect(Collectors.joining(", ", "returning ", ""));

    static List<Moved> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(Moved::of).toList();
    }

    static Moved of(Row row) {
        return new Moved(
                ID.in(row),
                CAMPAIGN.in(row),
                CUSTOMER.in(row),
                VERSION.in(row),
                STATE.in(row),
                REASON.in(row),
                PERMIT.in(row));
    }

    /** What is told of those that have ended; nothing of one that waits again. */
    static List<Happened> ended(List<Moved> moved, Instant at) {
        return moved.stream().flatMap(one -> one.ended(at)).toList();
    }

    Stream<Happened> ended(Instant at) {
        return switch (state) {
            case SENT -> Stream.of(told(new DispatchEvent.Sent(permit, at)));
            case FAILED -> Stream.of(told(new DispatchEvent.Failed(permit, reason, at)));
            case SUPPRESSED -> Stream.of(told(new DispatchEvent.Suppressed(reason, at)));
            case PLANNED, PERMITTED, SENDING -> Stream.empty();
        };
    }

    Happened told(DispatchEvent event) {
        return new Happened(id, campaign, customer, version, event);
    }
}
