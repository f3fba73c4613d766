package crm.platform.outbox;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import crm.platform.audit.Audit;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.RuleViolation;
import crm.platform.journal.OutboxTable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Brings back what the broker acknowledged and then lost: compares the archive with the topics and lets the relay publish again what is
 * missing, together with all that follows of the same aggregates. Consumers know by the ids what they have applied already.
 */
@ApplicationScoped
class Republishing {

    /** A row is marked after the broker has stamped it, by another clock. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    private static final String MARK_UNSENT = """
            with wanted as (
              select * from unnest($1::text[], $2::uuid[], $3::bigint[]) as w (topic, aggregate_id, version)
            ), unsent as (
              update outbox o set sent_at = null, shard = $4
              from wanted w
              where o.topic = w.topic and o.aggregate_id = w.aggregate_id and o.aggregate_version >= w.version
                and o.sent_at is not null
              returning o.topic
            )
            select topic, count(*) as rows from unsent group by topic
            """;

    private final DataSource database;
    private final PublishedEvents published;
    private final ReactiveUnitOfWork unitOfWork;
    private final Audit audit;
    private final Clock clock;
    private final OutboxSettings settings;
    private final AtomicBoolean running = new AtomicBoolean();

    Republishing(
            DataSource database,
            PublishedEvents published,
            ReactiveUnitOfWork unitOfWork,
            Audit audit,
            Clock clock,
            OutboxSettings settings) {
        this.database = database;
        this.published = published;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /** An aggregate's events in a topic. */
    private record Stream(String topic, UUID aggregateId) {}

    /**
     * In pieces, each in a transaction of its own: whatever ends it half-way, the same again does the rest. One at a time in a process,
     * because each reads a part of the topics into memory.
     */
    Uni<RepublishResult> run(RepublishRequest request) {
        return Uni.createFrom().deferred(() -> {
            if (!running.compareAndSet(false, true)) {
                throw new RuleViolation(
                        "outbox.republishing-already",
                        "Events are being published again; try again when that is done.");
            }
            return Uni.createFrom().deferred(() -> compare(request)).eventually(() -> running.set(false));
        });
    }

    private Uni<RepublishResult> compare(RepublishRequest request) {
        var now = clock.instant();
        var since = begin(request, now);
        var walk = new ArchiveWalk(new OutboxArchive(database, since, now), request.wantsAll());
        return goOn(walk).replaceWith(() -> new RepublishResult(since, walk.examined(), ofTopics(walk)));
    }

    private Instant begin(RepublishRequest request, Instant now) {
        var oldest = now.minus(settings.retention());
        var since = request.since();
        if (since == null) {
            return oldest;
        }
        if (since.isBefore(oldest)) {
            throw InvalidInput.of(
                    "since",
                    "outbox.older-than-archive",
                    "Sent events are kept since " + oldest + "; what was sent earlier cannot be published again.");
        }
        if (since.isAfter(now)) {
            throw InvalidInput.of("since", "outbox.in-the-future", "Nothing has been sent since " + since + " yet.");
        }
        return since;
    }

    private Uni<Void> goOn(ArchiveWalk walk) {
        return beside(walk::next)
                .chain(events -> events.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : beside(() -> walk.all ? events : missing(events))
                                .chain(lost -> republish(walk, lost))
                                .chain(() -> goOn(walk)));
    }

    /** Blocks a thread that may be blocked, and comes back to this context. */
    private static <T> Uni<T> beside(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() ->
                        Vertx.currentContext().executeBlocking(work, false).toCompletionStage());
    }

    private List<SentEvent> missing(List<SentEvent> events) {
        var unseen = new HashSet<String>();
        var topics = new HashSet<String>();
        for (var event : events) {
            unseen.add(event.eventId().toString());
            topics.add(event.topic());
        }
        var from = events.get(0).sentAt().minus(SLACK);
        var to = events.get(events.size() - 1).sentAt().plus(SLACK);
        published.ids(topics, from, to, unseen::remove);
        return events.stream()
                .filter(event -> unseen.contains(event.eventId().toString()))
                .toList();
    }

    private Uni<Void> republish(ArchiveWalk walk, List<SentEvent> lost) {
        if (lost.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var missing = lost.stream().collect(groupingBy(SentEvent::topic, TreeMap::new, counting()));
        return unitOfWork
                .inTransaction(() -> mark(lost).call(marked -> record(missing, marked)))
                .invoke(marked -> {
                    missing.forEach((topic, count) -> walk.missing.merge(topic, count, Long::sum));
                    marked.forEach((topic, count) -> walk.republished.merge(topic, count, Long::sum));
                })
                .replaceWithVoid();
    }

    /** In the lanes of today: they may have been others when the rows were written. */
    private Uni<Map<String, Long>> mark(List<SentEvent> lost) {
        var first = lost.stream()
                .collect(toMap(
                        event -> new Stream(event.topic(), event.aggregateId()),
                        SentEvent::aggregateVersion,
                        Math::min));
        var byLane = first.keySet().stream()
                .collect(groupingBy(stream -> OutboxTable.lane(stream.aggregateId(), settings.shards())));
        var marked = new HashMap<String, Long>();
        return Multi.createFrom()
                .iterable(byLane.entrySet())
                .onItem()
                .transformToUniAndConcatenate(lane -> mark(lane.getKey(), lane.getValue(), first, marked))
                .collect()
                .last()
                .replaceWith(marked);
    }

    private Uni<Void> mark(int lane, List<Stream> streams, Map<Stream, Long> first, Map<String, Long> marked) {
        var topics = streams.stream().map(Stream::topic).toArray(String[]::new);
        var aggregates = streams.stream().map(Stream::aggregateId).toArray(UUID[]::new);
        var versions = streams.stream().map(first::get).toArray(Long[]::new);
        return unitOfWork
                .sql(sql -> sql.execute(MARK_UNSENT, topics, aggregates, versions, (short) lane))
                .invoke(rows ->
                        rows.forEach(row -> marked.merge(row.getString("topic"), row.getLong("rows"), Long::sum)))
                .replaceWithVoid();
    }

    private Uni<Void> record(Map<String, Long> missing, Map<String, Long> marked) {
        return Multi.createFrom()
                .iterable(missing.entrySet())
                .onItem()
                .transformToUniAndConcatenate(topic -> audit.record(
                        "outbox.republished",
                        "topic",
                        topic.getKey(),
                        Map.of(
                                "missing", topic.getValue(),
                                "republished", marked.getOrDefault(topic.getKey(), 0L))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static List<RepublishResult.OfTopic> ofTopics(ArchiveWalk walk) {
        Set<String> topics = walk.missing.keySet();
        return topics.stream()
                .map(topic -> new RepublishResult.OfTopic(
                        topic, walk.missing.getOrDefault(topic, 0L), walk.republished.getOrDefault(topic, 0L)))
                .toList();
    }
}
