package crm.analytics.fact.persistence;

import crm.analytics.fact.application.AppliedTopics;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

@ApplicationScoped
class PgAppliedTopics implements AppliedTopics {

    private static final String ADVANCE = """
        insert into applied_topic as t (topic, consumer, events, last_recorded_at)
        select topic, $1, events, last_recorded_at
        from unnest($2::text[], $3::bigint[], $4::timestamptz[]) as a(topic, events, last_recorded_at)
        order by topic
        on conflict (topic) do update
        set events = t.events + excluded.events,
            last_recorded_at = greatest(t.last_recorded_at, excluded.last_recorded_at)
        """;

    private final ReactiveUnitOfWork unitOfWork;

    PgAppliedTopics(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    private record Progress(String topic, long events, Instant lastRecordedAt) {

        private Progress and(Progress other) {
            var later = lastRecordedAt.isAfter(other.lastRecordedAt) ? lastRecordedAt : other.lastRecordedAt;
            return new Progress(topic, events + other.events, later);
        }
    }

    @Override
    public Uni<Void> advance(String consumer, List<IncomingEvent> events) {
        var byTopic = new TreeMap<String, Progress>();
        events.forEach(event ->
                byTopic.merge(event.topic(), new Progress(event.topic(), 1, event.recordedAt()), Progress::and));
        var columns = new Columns<>(byTopic.values());
        var arguments = Tuple.of(
                consumer,
                columns.texts(Progress::topic),
                columns.counts(Progress::events),
                columns.moments(Progress::lastRecordedAt));
        return unitOfWork.sql(sql -> sql.execute(ADVANCE, arguments).replaceWithVoid());
    }
}
