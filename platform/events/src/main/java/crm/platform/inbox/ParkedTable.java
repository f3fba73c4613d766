package crm.platform.inbox;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BYTES;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.TEXT_MAP;

import crm.platform.data.table.Column;
import crm.platform.data.table.Rows;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Map;
import java.util.UUID;

/** Events that wait until their turn has come; whose they are comes with the statement. */
final class ParkedTable {

    static final Table<Arrival> PARKED = new Table<>("parked_event", "e");
    static final Column<Arrival, UUID> AGGREGATE_ID = PARKED.key("aggregate_id", SqlType.UUID, Arrival::aggregateId);
    static final Column<Arrival, Long> AGGREGATE_VERSION = PARKED.key("aggregate_version", BIGINT, Arrival::version);

    static {
        PARKED.fixed("event_id", SqlType.UUID, Arrival::id);
    }

    static final Column<Arrival, String> TOPIC =
            PARKED.fixed("topic", TEXT, arrival -> arrival.event().topic());

    static {
        PARKED.fixed("type", TEXT, arrival -> arrival.event().type());
    }

    static final Column<Arrival, Map<String, String>> HEADERS = PARKED.fixed("headers", TEXT_MAP, Arrival::headers);
    static final Column<Arrival, byte[]> PAYLOAD = PARKED.fixed("payload", BYTES, Arrival::payload);
    static final Column<Arrival, Integer> PARTITION = PARKED.fixed(
            "topic_partition", INTEGER.orNull(), arrival -> arrival.place().partition());
    static final Column<Arrival, Long> OFFSET = PARKED.fixed(
            "topic_offset", BIGINT.orNull(), arrival -> arrival.place().offset());
    static final Column<Arrival, byte[]> KEY = PARKED.fixed(
            "record_key", BYTES.orNull(), arrival -> arrival.place().key());

    static {
        PARKED.generated("consumer", TEXT);
        PARKED.generated("parked_at", INSTANT);
    }

    static final Statement<Arrival> PARK = PARKED.statement("""
            with known as (
              insert into consumer_position (consumer, aggregate_id, last_version)
              select distinct $1, aggregate_id, 0 from {rows} a on conflict do nothing
            )
            insert into {table} (consumer, {names}) select $1, {names} from {rows} r on conflict do nothing
            """);
    static final Statement<Arrival> UNPARK = new Rows<Arrival>()
            .column(AGGREGATE_ID, Arrival::aggregateId)
            .column(AGGREGATE_VERSION, Arrival::version)
            .statement("""
            delete from parked_event e using {rows} r
            where e.consumer = $1 and e.aggregate_id = r.aggregate_id and e.aggregate_version = r.aggregate_version
            """);

    private static final String SELECT =
            "select " + PARKED.select(TOPIC, HEADERS, PAYLOAD, PARTITION, OFFSET, KEY) + " from " + PARKED.from();
    static final String OF_AGGREGATES =
            SELECT + " where e.consumer = $1 and e.aggregate_id = any($2) order by e.aggregate_id, e.aggregate_version";
    static final String NEXT = SELECT + """
             left join consumer_position p using (consumer, aggregate_id)
            where consumer = $1 and aggregate_id = $2 and not coalesce(p.blocked, false)
              and e.aggregate_version <= coalesce(p.last_version, 0) + 1
            order by e.aggregate_version limit 1
            """;

    /** With the envelope it came in. */
    static Arrival in(Row row) {
        return Arrival.of(
                TOPIC.in(row),
                HEADERS.in(row),
                PAYLOAD.in(row),
                new Place(PARTITION.in(row), OFFSET.in(row), KEY.in(row)));
    }

    private ParkedTable() {}
}
