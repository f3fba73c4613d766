package crm.support.request.persistence;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.JSON_ARRAY;
import static crm.platform.data.table.SqlType.SMALLINT;
import static crm.platform.data.table.SqlType.code;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.support.request.persistence.RequestTable.Stored;
import crm.support.sla.domain.ClockState;
import crm.support.sla.domain.Pause;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaClock;
import crm.support.sla.domain.SlaMetric;
import crm.support.sla.domain.SlaTerms;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** How the clocks of requests stand in their table; what was promised stands with the terms of its policy. */
final class ClockTable {

    record Running(UUID requestId, SlaClock clock) {

        static List<Running> of(List<Stored> requests) {
            return requests.stream().flatMap(Running::of).toList();
        }

        private static Stream<Running> of(Stored request) {
            return request.state().clocks().stream()
                    .map(clock -> new Running(request.head().id(), clock));
        }
    }

    private static final SqlType<Integer> PLACE_TYPE = SMALLINT.as(Short::intValue, Integer::shortValue);
    private static final SqlType<Duration> MINUTES =
            INTEGER.as(Duration::ofMinutes, duration -> (int) duration.toMinutes());
    private static final SqlType<List<Pause>> PAUSES_TYPE = JSON_ARRAY.as(ClockTable::pauses, ClockTable::json);

    static final Table<Running> CLOCKS = new Table<>("sla_clock", "c");
    static final Column<Running, UUID> REQUEST = CLOCKS.key("request_id", SqlType.UUID, Running::requestId);
    static final Column<Running, Integer> PLACE =
            CLOCKS.key("place", PLACE_TYPE, row -> row.clock().place());
    static final Column<Running, SlaMetric> METRIC = fixed("metric", code(SlaMetric.class), SlaClock::metric);
    static final Column<Running, Priority> PRIORITY = fixed("priority", code(Priority.class), SlaClock::priority);
    static final Column<Running, Integer> POLICY =
            CLOCKS.fixed("policy_version", INTEGER, row -> row.clock().terms().policyVersion());
    static final Column<Running, Duration> TARGET = fixed("target_minutes", MINUTES, SlaClock::target);
    static final Column<Running, Instant> STARTED_AT = fixed("started_at", INSTANT, SlaClock::startedAt);
    static final Column<Running, Instant> DUE_AT = changing("due_at", INSTANT, SlaClock::dueAt);
    static final Column<Running, ClockState> STATE = changing("state", code(ClockState.class), SlaClock::state);
    static final Column<Running, List<Pause>> PAUSES = changing("pauses", PAUSES_TYPE, SlaClock::pauses);
    static final Column<Running, Instant> BREACHED_AT = changing("breached_at", INSTANT.orNull(), SlaClock::breachedAt);
    static final Column<Running, Instant> ENDED_AT = changing("ended_at", INSTANT.orNull(), SlaClock::endedAt);

    static final Statement<Running> STORE = CLOCKS.store();

    private ClockTable() {}

    /** @param terms by policy version */
    static SlaClock clock(Row row, Map<Integer, SlaTerms> terms) {
        return new SlaClock(
                PLACE.in(row),
                METRIC.in(row),
                PRIORITY.in(row),
                terms.get(POLICY.in(row)),
                TARGET.in(row),
                STARTED_AT.in(row),
                DUE_AT.in(row),
                STATE.in(row),
                PAUSES.in(row),
                BREACHED_AT.in(row),
                ENDED_AT.in(row));
    }

    private static <V> Column<Running, V> fixed(String name, SqlType<V> type, Function<SlaClock, V> part) {
        return CLOCKS.fixed(name, type, row -> part.apply(row.clock()));
    }

    private static <V> Column<Running, V> changing(String name, SqlType<V> type, Function<SlaClock, V> part) {
        return CLOCKS.column(name, type, row -> part.apply(row.clock()));
    }

    private static List<Pause> pauses(JsonArray rows) {
        return rows.stream()
                .map(JsonObject.class::cast)
                .map(row -> new Pause(row.getInstant("from"), row.getInstant("until")))
                .toList();
    }

    private static JsonArray json(List<Pause> pauses) {
        var rows = new JsonArray();
        pauses.forEach(
                pause -> rows.add(new JsonObject().put("from", pause.from()).put("until", pause.until())));
        return rows;
    }
}
