package crm.proofs.chaos.observe;

import crm.proofs.chaos.capture.Capture.InboxRow;
import crm.proofs.chaos.capture.Capture.Leftover;
import crm.proofs.chaos.capture.Capture.OutboxRow;
import crm.proofs.chaos.capture.Capture.StoredKey;
import crm.proofs.chaos.capture.Values;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** The tables that every service has. */
public final class DeliveryTables {

    private static final List<String> LEFTOVERS = List.of(
            "dead_letter where redriven_at is null",
            "parked_event",
            "outbox where parked_at is not null",
            "consumer_position where blocked");

    private DeliveryTables() {}

    public static List<OutboxRow> outbox(String service, Connection database) {
        return Sql.list(
                database,
                "select position, event_id, topic, aggregate_id, aggregate_version, type, payload,"
                        + " sent_at is not null as sent from outbox order by position",
                row -> new OutboxRow(
                        service,
                        row.getLong("position"),
                        row.getString("event_id"),
                        row.getString("topic"),
                        row.getString("aggregate_id"),
                        row.getLong("aggregate_version"),
                        row.getString("type"),
                        Values.sha256(row.getString("payload")),
                        row.getBoolean("sent")));
    }

    public static List<InboxRow> inbox(Connection database) {
        return Sql.list(
                database,
                "select consumer, event_id from inbox",
                row -> new InboxRow(row.getString("consumer"), row.getString("event_id")));
    }

    /** @param run with which the keys begin */
    public static List<StoredKey> keys(Connection database, String run) {
        return Sql.list(
                database,
                "select key, body::jsonb ->> 'id' as id from idempotency where starts_with(key, ?)",
                row -> new StoredKey(row.getString("key"), row.getString("id")),
                run);
    }

    public static List<Leftover> leftovers(String service, Connection database) {
        var leftovers = new ArrayList<Leftover>();
        LEFTOVERS.forEach(what ->
                leftovers.add(new Leftover(service, what, Sql.count(database, "select count(*) from " + what))));
        return leftovers;
    }
}
