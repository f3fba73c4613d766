package crm.platform.inbox;

import static crm.platform.inbox.EventFixture.arrival;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.inbox.Admission.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version rule of the consumer. */
class AdmissionTest {

    private static final UUID LEAD = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    @Test
    void theFirstVersionOfAnUnknownAggregateIsApplied() {
        var decision = Admission.decide(Map.of(), List.of(arrival(LEAD, 1)), List.of());

        assertThat(decision.apply()).extracting(Arrival::version).containsExactly(1L);
        assertThat(decision.moved()).containsExactly(Map.entry(LEAD, 1L));
        assertThat(decision.park()).isEmpty();
    }

    @Test
    void anAppliedVersionIsIgnoredAndCounted() {
        var decision = Admission.decide(at(3, false), List.of(arrival(LEAD, 2), arrival(LEAD, 3)), List.of());

        assertThat(decision.apply()).isEmpty();
        assertThat(decision.park()).isEmpty();
        assertThat(decision.moved()).isEmpty();
        assertThat(decision.ignored()).isEqualTo(2);
    }

    @Test
    void aVersionBeyondAHoleIsParkedAndOtherAggregatesGoOn() {
        var decision = Admission.decide(Map.of(), List.of(arrival(LEAD, 2), arrival(OTHER, 1)), List.of());

        assertThat(decision.park()).extracting(Arrival::aggregateId).containsExactly(LEAD);
        assertThat(decision.apply()).extracting(Arrival::aggregateId).containsExactly(OTHER);
        assertThat(decision.gaps()).isEqualTo(1);
    }

    @Test
    void aClosedHoleReleasesWhatWasParkedBehindIt() {
        var decision = Admission.decide(
                at(1, false), List.of(arrival(LEAD, 2)), List.of(arrival(LEAD, 3), arrival(LEAD, 4), arrival(LEAD, 6)));

        assertThat(decision.apply()).extracting(Arrival::version).containsExactly(2L, 3L, 4L);
        assertThat(decision.unpark()).extracting(Arrival::version).containsExactly(3L, 4L);
        assertThat(decision.moved()).containsEntry(LEAD, 4L);
    }

    @Test
    void ofABlockedAggregateEverythingIsParkedAndNothingIsAGap() {
        var decision = Admission.decide(at(1, true), List.of(arrival(LEAD, 2), arrival(LEAD, 3)), List.of());

        assertThat(decision.apply()).isEmpty();
        assertThat(decision.park()).extracting(Arrival::version).containsExactly(2L, 3L);
        assertThat(decision.gaps()).isZero();
    }

    @Test
    void whatWasParkedAndAppliedOtherwiseIsForgotten() {
        var decision = Admission.decide(at(5, false), List.of(), List.of(arrival(LEAD, 4), arrival(LEAD, 6)));

        assertThat(decision.apply()).extracting(Arrival::version).containsExactly(6L);
        assertThat(decision.unpark()).extracting(Arrival::version).containsExactly(4L, 6L);
    }

    /** Any order, any batches, any repetition: each version once, in order, and nothing stays parked. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1000, 2000, 3000})
    void anyOrderOfArrivalAppliesEachVersionOnceAndInOrder(int firstSeed) {
        for (int seed = firstSeed; seed < firstSeed + 1000; seed++) {
            var random = new Random(seed);
            var consumer = new Consumer();
            var events = shuffledWithRepetitions(random);

            while (!events.isEmpty()) {
                var size = Math.min(events.size(), 1 + random.nextInt(7));
                consumer.receive(events.subList(0, size));
                events = events.subList(size, events.size());
            }

            assertThat(consumer.applied).as("seed %d", seed).isEqualTo(inOrder(consumer.applied.keySet()));
            assertThat(consumer.applied).as("seed %d", seed).hasSize(AGGREGATES);
            assertThat(consumer.parked).as("seed %d", seed).isEmpty();
        }
    }

    private static final int AGGREGATES = 4;
    private static final int VERSIONS = 8;

    private static List<Arrival> shuffledWithRepetitions(Random random) {
        var events = new ArrayList<Arrival>();
        for (int aggregate = 1; aggregate <= AGGREGATES; aggregate++) {
            for (int version = 1; version <= VERSIONS; version++) {
                var copies = 1 + random.nextInt(3) / 2;
                events.addAll(Collections.nCopies(copies, arrival(new UUID(0, aggregate), version)));
            }
        }
        Collections.shuffle(events, random);
        return events;
    }

    private static Map<UUID, List<Long>> inOrder(Set<UUID> aggregates) {
        var expected = new HashMap<UUID, List<Long>>();
        aggregates.forEach(id ->
                expected.put(id, LongStream.rangeClosed(1, VERSIONS).boxed().toList()));
        return expected;
    }

    private static Map<UUID, Position> at(long version, boolean blocked) {
        return Map.of(LEAD, new Position(version, blocked));
    }

    /** The tables of one consumer, in memory. */
    private static final class Consumer {

        private final Set<UUID> inbox = new HashSet<>();
        private final Map<UUID, Position> positions = new HashMap<>();
        private final Map<UUID, Arrival> parked = new LinkedHashMap<>();
        private final Map<UUID, List<Long>> applied = new HashMap<>();

        void receive(List<Arrival> batch) {
            var fresh =
                    batch.stream().filter(arrival -> inbox.add(arrival.id())).toList();
            var decision = Admission.decide(positions, fresh, List.copyOf(parked.values()));
            decision.apply()
                    .forEach(arrival -> applied.computeIfAbsent(arrival.aggregateId(), id -> new ArrayList<>())
                            .add(arrival.version()));
            decision.moved().forEach((id, version) -> positions.put(id, new Position(version, false)));
            decision.park().forEach(arrival -> parked.put(arrival.id(), arrival));
            decision.unpark().forEach(arrival -> parked.remove(arrival.id()));
        }
    }
}
