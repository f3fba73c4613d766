package crm.proofs.chaos.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import crm.proofs.chaos.capture.Capture;
import crm.proofs.chaos.capture.Capture.Group;
import crm.proofs.chaos.capture.Capture.InboxRow;
import crm.proofs.chaos.capture.Capture.OutboxRow;
import crm.proofs.chaos.capture.Capture.TopicEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Outbox, topic and inbox against each other. A topic may hold an event twice; whoever reads it acts once. */
final class DeliveryChecks {

    private static final Comparator<TopicEvent> PLACE = Comparator.comparing(TopicEvent::topic)
            .thenComparingInt(TopicEvent::partition)
            .thenComparingLong(TopicEvent::offset);

    private DeliveryChecks() {}

    private record Sent(String topic, String eventId, String key, long version, String type, String digest) {

        static Sent of(OutboxRow row) {
            return new Sent(row.topic(), row.eventId(), row.key(), row.version(), row.type(), row.digest());
        }

        static Sent of(TopicEvent event) {
            return new Sent(event.topic(), event.eventId(), event.key(), event.version(), event.type(), event.digest());
        }
    }

    /** The same events with the same bytes, and none that waits. */
    static CheckResult outboxIsTopic(Capture capture) {
        var judgement = new Judgement("outbox = topic, byte by byte");
        capture.outbox()
                .forEach(row -> judgement.expect(
                        row.sent(), () -> "event " + row.eventId() + " of " + row.service() + " was not sent"));
        var inTopic = new LinkedHashSet<Sent>();
        capture.topic().stream().filter(TopicEvent::ofAnOutbox).map(Sent::of).forEach(inTopic::add);
        judgement.same("the outbox", capture.outbox().stream().map(Sent::of).toList(), "the topic", inTopic);
        judgement.distinct(
                "place",
                capture.topic().stream()
                        .map(event -> event.topic() + "/" + event.partition() + "/" + event.offset())
                        .toList());
        return judgement.result();
    }

    /** Of each aggregate: the versions 1, 2, 3, … in the outbox by position, and in the topic by the first appearance. */
    static CheckResult orderWithoutHoles(Capture capture) {
        var judgement = new Judgement("each aggregate in order, without a hole");
        var outbox = new ArrayList<>(capture.outbox());
        outbox.sort(Comparator.comparing(OutboxRow::service).thenComparingLong(OutboxRow::position));
        versions(outbox, row -> row.topic() + " " + row.key(), OutboxRow::version)
                .forEach((aggregate, versions) -> countUp(judgement, "outbox", aggregate, versions));
        var firsts = firstAppearances(capture.topic());
        versions(firsts, event -> event.topic() + " " + event.key(), TopicEvent::version)
                .forEach((aggregate, versions) -> countUp(judgement, "topic", aggregate, versions));
        onePartition(judgement, capture.topic());
        return judgement.result();
    }

    private static List<TopicEvent> firstAppearances(List<TopicEvent> topic) {
        var seen = new HashSet<String>();
        return topic.stream()
                .sorted(PLACE)
                .filter(event -> seen.add(event.eventId()))
                .toList();
    }

    private static <T> Map<String, List<Long>> versions(
            Collection<T> lines,
            java.util.function.Function<T, String> aggregate,
            java.util.function.Function<T, Long> version) {
        return lines.stream()
                .collect(groupingBy(
                        aggregate, LinkedHashMap::new, java.util.stream.Collectors.mapping(version, toList())));
    }

    private static void countUp(Judgement judgement, String where, String aggregate, List<Long> versions) {
        long last = 0;
        for (long version : versions) {
            long expected = last + 1;
            judgement.expect(
                    version == expected,
                    () -> where + ": version " + version + " of " + aggregate + " stands where " + expected
                            + " should");
            last = version;
        }
    }

    private static void onePartition(Judgement judgement, List<TopicEvent> topic) {
        var partitions = new HashMap<String, Integer>();
        topic.forEach(event -> {
            var before = partitions.putIfAbsent(event.topic() + " " + event.key(), event.partition());
            judgement.expect(
                    before == null || before == event.partition(),
                    () -> event.topic() + " " + event.key() + " lies in partitions " + before + " and "
                            + event.partition());
        });
    }

    /** Each consumer remembers each event of its topics once, and no other. */
    static CheckResult inboxIsTopic(Capture capture) {
        var judgement = new Judgement("inbox = topic, each event once per consumer");
        var events = new HashMap<String, Set<String>>();
        capture.topic()
                .forEach(event -> events.computeIfAbsent(event.topic(), topic -> new LinkedHashSet<>())
                        .add(event.eventId()));
        var remembered = capture.inbox().stream().collect(groupingBy(InboxRow::consumer));
        var topics = capture.groups().stream().collect(groupingBy(Group::consumer));
        topics.forEach((consumer, groups) -> {
            var expected = groups.stream()
                    .map(Group::topic)
                    .distinct()
                    .flatMap(topic -> events.getOrDefault(topic, Set.of()).stream())
                    .toList();
            var inbox = remembered.getOrDefault(consumer, List.of()).stream()
                    .map(InboxRow::eventId)
                    .toList();
            judgement.same("the topics of " + consumer, expected, "its inbox", inbox);
        });
        remembered
                .keySet()
                .forEach(consumer -> judgement.expect(
                        topics.containsKey(consumer), () -> "consumer " + consumer + " has an inbox and no group"));
        return judgement.result();
    }

    /** A group has told the broker of every event; markers of transactions behind the last one do not count. */
    static CheckResult groupsAreThrough(Capture capture) {
        var judgement = new Judgement("no consumer lags behind");
        var ends = new HashMap<String, Long>();
        capture.topic()
                .forEach(event -> ends.merge(event.topic() + "/" + event.partition(), event.offset(), Math::max));
        capture.groups().forEach(group -> {
            var last = ends.getOrDefault(group.topic() + "/" + group.partition(), -1L);
            judgement.expect(
                    group.committed() > last,
                    () -> group.consumer() + " has told of " + group.committed() + " of " + group.topic() + "/"
                            + group.partition() + ", whose last event is " + last);
        });
        var known = new HashSet<>(capture.groups().stream()
                .map(group -> group.consumer() + " " + group.topic() + "/" + group.partition())
                .toList());
        judgement.expect(known.size() == capture.groups().size(), () -> "a group is told of twice");
        everyPartition(judgement, capture, ends.keySet(), known);
        return judgement.result();
    }

    private static void everyPartition(
            Judgement judgement, Capture capture, Set<String> partitions, Set<String> known) {
        var topics = new HashMap<String, Set<String>>();
        capture.groups()
                .forEach(group -> topics.computeIfAbsent(group.consumer(), any -> new HashSet<>())
                        .add(group.topic()));
        topics.forEach((consumer, read) -> partitions.stream()
                .filter(partition -> read.contains(partition.substring(0, partition.indexOf('/'))))
                .forEach(partition -> judgement.expect(
                        known.contains(consumer + " " + partition),
                        () -> consumer + " has told of nothing of " + partition)));
    }
}
