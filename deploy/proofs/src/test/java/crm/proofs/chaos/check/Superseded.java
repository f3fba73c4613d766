package crm.proofs.chaos.check;

import static java.util.stream.Collectors.groupingBy;

import crm.proofs.chaos.capture.Capture.Acknowledged;
import crm.proofs.chaos.capture.Capture.Decision;
import crm.proofs.chaos.capture.Capture.TopicEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What was true only until a later line: that the record was a draft, say. What it says in passing can no longer be compared. */
final class Superseded {

    private Superseded() {}

    /** The lines after a damage to those that still stand. */
    static List<?> restored(List<?> lines, UnaryOperator<List<?>> damage) {
        var superseded = superseded(lines);
        var standing = lines.stream().filter(line -> !superseded.contains(line)).toList();
        var all = new ArrayList<Object>(superseded);
        all.addAll(damage.apply(standing));
        return all;
    }

    private static Set<Object> superseded(List<?> lines) {
        var superseded = new HashSet<Object>();
        allButTheLast(lines, Acknowledged.class, each -> each.kind() + each.id(), Acknowledged::version, superseded);
        sentTwice(lines, superseded);
        allButTheLast(lines, Decision.class, Decision::personId, Decision::version, superseded);
        return superseded;
    }

    /** One of the two may be missing. */
    private static void sentTwice(List<?> lines, Set<Object> superseded) {
        lines.stream()
                .filter(TopicEvent.class::isInstance)
                .map(TopicEvent.class::cast)
                .collect(groupingBy(TopicEvent::eventId))
                .values()
                .forEach(events -> superseded.addAll(events.size() > 1 ? events : List.of()));
    }

    private static <T> void allButTheLast(
            List<?> lines,
            Class<T> type,
            java.util.function.Function<T, String> of,
            java.util.function.ToLongFunction<T> version,
            Set<Object> superseded) {
        lines.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .collect(groupingBy(of))
                .values()
                .forEach(versions -> {
                    versions.sort(Comparator.comparingLong(version));
                    superseded.addAll(versions.subList(0, versions.size() - 1));
                });
    }
}
