package crm.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.contracts.CloudEventHeaders;
import crm.contracts.Contract;
import crm.platform.call.CallContext;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.table.Statement;
import crm.platform.identity.Ids;
import crm.platform.journal.OutboxTable.Entry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes what happened, once for the world and once for the auditor: an outbox row and an audit row per event, in one statement of
 * the running transaction. Repositories call it when they store, so that publishing is no step one can forget. What no consumer
 * could read is refused here, before the commit.
 */
@ApplicationScoped
public class Journal {

    private static final String ALONE = "with " + OutboxTable.RECORD.sql();

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
     */
    public static String statement(Statement<?>... writes) {
        var text = new StringBuilder("with ");
        int next =
                OutboxTable.RECORD.arguments(List.of(), null, null, null, null).size() + 1;
        for (int place = 0; place < writes.length; place++) {
            text.append("written_")
                    .append(place)
                    .append(" as (")
                    .append(writes[place].sql(next))
                    .append("), ");
            next += writes[place].parameters();
        }
        return text + OutboxTable.RECORD.sql();
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
        return unitOfWork.sql(sql -> sql.execute(ALONE, arguments(events)).replaceWithVoid());
    }

    private Tuple arguments(List<OutboundEvent> events) {
        var call = CallContext.current();
        var correlation = call.correlationId() != null ? call.correlationId() : ids.next();
        var headers = headers(call, correlation);
        var now = clock.instant();
        var entries = events.stream().map(this::entry).toList();
        ReadBack.require(entries, headers, now);
        return OutboxTable.RECORD.arguments(entries, headers, now.atOffset(ZoneOffset.UTC), call.actor(), correlation);
    }

    private Entry entry(OutboundEvent event) {
        return new Entry(ids.next(), event, contract(event), shard(event.aggregateId()), serialise(event.contract()));
    }

    private static JsonObject headers(CallContext call, UUID correlation) {
        var headers = new JsonObject().put(CloudEventHeaders.CORRELATION_ID, correlation.toString());
        var actor = Actors.opaque(call.actor());
        if (actor != null) {
            headers.put(CloudEventHeaders.ACTOR, actor);
        }
        if (call.causationId() != null) {
            headers.put(CloudEventHeaders.CAUSATION_ID, call.causationId().toString());
        }
        if (call.traceParent() != null) {
            headers.put(CloudEventHeaders.TRACE_PARENT, call.traceParent());
        }
        return headers;
    }

    private short shard(UUID aggregateId) {
        return (short) OutboxTable.lane(aggregateId, shards);
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
}
