package crm.analytics.fact.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;

import crm.analytics.fact.application.AppliedTopics;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

@ApplicationScoped
class PgAppliedTopics implements AppliedTopics {

    static final Table<Progress> TOPICS = new Table<>("applied_topic", "t");
    private static final Statement<Progress> ADVANCE;

    static {
        TOPICS.key("topic", TEXT, Progress::topic);
        TOPICS.fixed("consumer", TEXT, Progress::consumer);
        TOPICS.column("events", BIGINT, Progress::events);
        TOPICS.column("last_recorded_at", INSTANT, Progress::lastRecordedAt);
        TOPICS.readAs(Progress.class);
        ADVANCE = TOPICS.statement("""
                insert into applied_topic as t ({names}) select {names} from {rows} r order by {keys}
                on conflict ({keys}) do update
                set events = t.events + excluded.events,
                    last_recorded_at = greatest(t.last_recorded_at, excluded.last_recorded_at)
                """);
    }

    private final ReactiveUnitOfWork unitOfWork;

    PgAppliedTopics(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    private record Progress(String topic, String consumer, long events, Instant lastRecordedAt) {

        private Progress and(Progress other) {
            var later = lastRecordedAt.isAfter(other.lastRecordedAt) ? lastRecordedAt : other.lastRecordedAt;
            return new Progress(topic, consumer, events + other.events, later);
        }
    }

    @Override
    public Uni<Void> advance(String consumer, List<IncomingEvent> events) {
        var byTopic = new TreeMap<String, Progress>();
        events.forEach(event -> byTopic.merge(
                event.topic(), new Progress(event.topic(), consumer, 1, event.recordedAt()), Progress::and));
        return ADVANCE.write(unitOfWork, byTopic.values());
    }
}
