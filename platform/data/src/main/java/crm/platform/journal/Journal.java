package crm.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.contracts.Contract;
import crm.platform.call.CallContext;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.identity.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes what happened, once for the world and once for the auditor: an outbox row and an audit row per event, in one statement of
 * the running transaction. Repositories call it when they store, so that publishing is no step one can forget.
 */
@ApplicationScoped
public class Journal {

    private static final int PARAMETERS = 12;
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final String RECORD = """
        event as (
          select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::bigint[], $5::smallint[], $6::text[], $7::text[],
                               $8::timestamptz[])
            with ordinality as e(event_id, topic, aggregate_id, aggregate_version, shard, type, payload, occurred_at, place)
        ), outboxed as (
          insert into outbox (event_id, topic, aggregate_id, aggregate_version, shard, type, payload, headers, occurred_at,
                              recorded_at)
          select event_id, topic, aggregate_id, aggregate_version, shard, type, payload, $9::jsonb, occurred_at, $10
          from event order by place
        )
        insert into audit (id, at, actor, action, subject_type, subject_id, subject_version, correlation_id)
        select event_id, $10, $11, type, topic, aggregate_id::text, aggregate_version, $12
        from event order by place
        """;

    private final ReactiveUnitOfWork unitOfWork;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final int shards;

    Journal(
            ReactiveUnitOfWork unitOfWork,
            ObjectMapper json,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "crm.outbox.shards") int shards) {
        this.unitOfWork = unitOfWork;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.shards = shards;
    }

    /**
     * What a command writes, together with the record of it.
     *
     * @param statement made by {@link #statement}
     */
    public record Writes(String statement, Tuple arguments) {}

    /**
     * The journal's statement behind others, to be kept as a constant: a text of some thousand characters, put together anew for each
     * command, would also be hashed and compared anew to find that it is prepared.
     *
     * @param expressions common table expressions with parameters from $1; they are numbered on behind the journal's
     */
    public static String statement(String expressions) {
        var numbered = PARAMETER
                .matcher(expressions)
                .replaceAll(match -> "\\$" + (Integer.parseInt(match.group(1)) + PARAMETERS));
        return "with " + numbered + ", " + RECORD;
    }

    /** Writes and records in one statement, which outside a transaction is one by itself: for hot paths. */
    public Uni<Void> record(Writes writes, List<OutboundEvent> events) {
        var all = arguments(events);
        for (int place = 0; place < writes.arguments().size(); place++) {
            all.addValue(writes.arguments().getValue(place));
        }
        return unitOfWork.write(writes.statement(), all).replaceWithVoid();
    }

    /** Any number of events; an import passes thousands. The order of the list is the order of their places in the outbox. */
    public Uni<Void> record(List<OutboundEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unitOfWork.sql(
                sql -> sql.execute("with " + RECORD, arguments(events)).replaceWithVoid());
    }

    private Tuple arguments(List<OutboundEvent> events) {
        var call = CallContext.current();
        var correlation = call.correlationId() != null ? call.correlationId() : ids.next();
        return Tuple.tuple()
                .addArrayOfUUID(array(events, event -> ids.next(), UUID[]::new))
                .addArrayOfString(array(events, event -> contract(event).topic(), String[]::new))
                .addArrayOfUUID(array(events, OutboundEvent::aggregateId, UUID[]::new))
                .addArrayOfLong(array(events, OutboundEvent::aggregateVersion, Long[]::new))
                .addArrayOfShort(array(events, event -> shard(event.aggregateId()), Short[]::new))
                .addArrayOfString(array(events, event -> contract(event).type(), String[]::new))
                .addArrayOfString(array(events, event -> serialise(event.contract()), String[]::new))
                .addArrayOfOffsetDateTime(
                        array(events, event -> event.occurredAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .addJsonObject(headers(call, correlation))
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
                .addString(call.actor())
                .addUUID(correlation);
    }

    private static io.vertx.core.json.JsonObject headers(CallContext call, UUID correlation) {
        var headers = new io.vertx.core.json.JsonObject()
                .put("ce_correlationid", correlation.toString())
                .put("ce_actor", call.actor());
        if (call.causationId() != null) {
            headers.put("ce_causationid", call.causationId().toString());
        }
        if (call.traceParent() != null) {
            headers.put("traceparent", call.traceParent());
        }
        return headers;
    }

    private short shard(UUID aggregateId) {
        return (short) Math.floorMod(aggregateId.hashCode(), shards);
    }

    private static Contract contract(OutboundEvent event) {
        var contract = event.contract().getClass().getAnnotation(Contract.class);
        if (contract == null) {
            throw new IllegalArgumentException(event.contract().getClass() + " is not a published contract");
        }
        return contract;
    }

    private String serialise(Object contract) {
        try {
            return json.writeValueAsString(contract);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a contract could not be written as JSON: " + contract.getClass(), e);
        }
    }

    private static <T> T[] array(
            List<OutboundEvent> events,
            Function<OutboundEvent, T> value,
            java.util.function.IntFunction<T[]> newArray) {
        return events.stream().map(value).toArray(newArray);
    }
}
