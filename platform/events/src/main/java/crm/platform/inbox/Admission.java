package crm.platform.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The version rule: of one aggregate, the version after the last applied one is applied, what lies before is ignored, what lies
 * beyond waits until the hole closes. An aggregate that is blocked by a dead letter applies nothing.
 */
final class Admission {

    /** What a consumer has applied of an aggregate. */
    record Position(long lastVersion, boolean blocked) {

        static final Position NEW = new Position(0, false);
    }

    /**
     * @param apply in this order
     * @param park new ones that must wait
     * @param unpark waiting ones that are now applied, or were in the meantime
     * @param moved new last version of each aggregate that advanced
     * @param ignored number of new ones whose version had been applied or was waiting already
     * @param gaps number of parked ones that wait for a missing version rather than for a dead letter
     */
    record Decision(
            List<Arrival> apply,
            List<Arrival> park,
            List<Arrival> unpark,
            Map<UUID, Long> moved,
            int ignored,
            int gaps) {}

    private final Map<UUID, Position> positions;
    private final Map<UUID, TreeMap<Long, Arrival>> waiting = new HashMap<>();
    private final Set<UUID> parkedBefore = new HashSet<>();
    private final Map<UUID, Long> last = new HashMap<>();
    private final List<Arrival> apply = new ArrayList<>();
    private final List<Arrival> unpark = new ArrayList<>();
    private final Map<UUID, Long> moved = new LinkedHashMap<>();
    private int ignored;

    private Admission(Map<UUID, Position> positions) {
        this.positions = positions;
    }

    /**
     * @param positions an aggregate that is missing has applied nothing yet
     * @param arrived never delivered before, in the order of arrival
     * @param parked what waits of the same aggregates
     */
    static Decision decide(Map<UUID, Position> positions, List<Arrival> arrived, List<Arrival> parked) {
        var admission = new Admission(positions);
        parked.forEach(admission::wait);
        admission.release(new ArrayList<>(admission.waiting.keySet()));
        arrived.forEach(admission::arrive);
        return admission.decision();
    }

    private void wait(Arrival parked) {
        parkedBefore.add(parked.id());
        if (parked.version() <= last(parked.aggregateId())) {
            unpark.add(parked);
        } else {
            waiting(parked.aggregateId()).put(parked.version(), parked);
        }
    }

    private void release(List<UUID> aggregates) {
        aggregates.stream().filter(id -> !blocked(id)).forEach(this::release);
    }

    private void release(UUID aggregateId) {
        var queue = waiting(aggregateId);
        for (var next = queue.remove(last(aggregateId) + 1); next != null; next = queue.remove(last(aggregateId) + 1)) {
            advance(next);
            if (parkedBefore.contains(next.id())) {
                unpark.add(next);
            }
        }
    }

    private void arrive(Arrival arrival) {
        var aggregateId = arrival.aggregateId();
        var queue = waiting(aggregateId);
        if (arrival.version() <= last(aggregateId) || queue.containsKey(arrival.version())) {
            ignored++;
        } else {
            queue.put(arrival.version(), arrival);
            if (!blocked(aggregateId)) {
                release(aggregateId);
            }
        }
    }

    private void advance(Arrival next) {
        apply.add(next);
        last.put(next.aggregateId(), next.version());
        moved.put(next.aggregateId(), next.version());
    }

    private Decision decision() {
        var park = waiting.values().stream()
                .flatMap(queue -> queue.values().stream())
                .filter(arrival -> !parkedBefore.contains(arrival.id()))
                .toList();
        var gaps = (int)
                park.stream().filter(arrival -> !blocked(arrival.aggregateId())).count();
        return new Decision(apply, park, unpark, moved, ignored, gaps);
    }

    private SortedMap<Long, Arrival> waiting(UUID aggregateId) {
        return waiting.computeIfAbsent(aggregateId, id -> new TreeMap<>());
    }

    private long last(UUID aggregateId) {
        return last.computeIfAbsent(aggregateId, id -> position(id).lastVersion());
    }

    private boolean blocked(UUID aggregateId) {
        return position(aggregateId).blocked();
    }

    private Position position(UUID aggregateId) {
        return positions.getOrDefault(aggregateId, Position.NEW);
    }
}
