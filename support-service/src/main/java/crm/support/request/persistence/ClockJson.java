package crm.support.request.persistence;

import static crm.support.persistence.Columns.parse;
import static crm.support.persistence.Columns.text;

import crm.support.sla.domain.ClockState;
import crm.support.sla.domain.Pause;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaClock;
import crm.support.sla.domain.SlaMetric;
import crm.support.sla.domain.SlaTerms;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Between clocks and rows of sla_clock as JSON: keys are columns. */
final class ClockJson {

    private ClockJson() {}

    static JsonObject row(UUID requestId, SlaClock clock) {
        return new JsonObject()
                .put("request_id", requestId.toString())
                .put("place", clock.place())
                .put("metric", clock.metric().name())
                .put("priority", clock.priority().name())
                .put("policy_version", clock.terms().policyVersion())
                .put("target_minutes", clock.target().toMinutes())
                .put("started_at", text(clock.startedAt()))
                .put("due_at", text(clock.dueAt()))
                .put("state", clock.state().name())
                .put("pauses", pauses(clock.pauses()))
                .put("breached_at", text(clock.breachedAt()))
                .put("ended_at", text(clock.endedAt()));
    }

    static SlaClock clock(JsonObject row, SlaTerms terms) {
        return new SlaClock(
                row.getInteger("place"),
                SlaMetric.valueOf(row.getString("metric")),
                Priority.valueOf(row.getString("priority")),
                terms,
                Duration.ofMinutes(row.getInteger("target_minutes")),
                parse(row.getString("started_at")),
                parse(row.getString("due_at")),
                ClockState.valueOf(row.getString("state")),
                row.getJsonArray("pauses").stream()
                        .map(JsonObject.class::cast)
                        .map(one -> new Pause(parse(one.getString("from")), parse(one.getString("until"))))
                        .toList(),
                parse(row.getString("breached_at")),
                parse(row.getString("ended_at")));
    }

    private static JsonArray pauses(List<Pause> pauses) {
        var rows = new JsonArray();
        pauses.forEach(pause ->
                rows.add(new JsonObject().put("from", text(pause.from())).put("until", text(pause.until()))));
        return rows;
    }
}
