package crm.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GTW-10: what was read lately, for those who come back. */
class RingTest {

    private final Ring ring = new Ring(2, 4, Duration.ofMinutes(5));

    @BeforeEach
    void begin() {
        ring.begin(0, 100);
        ring.begin(1, 50);
    }

    private static Change change(int partition, long offset) {
        return new Change(new UUID(partition, offset), 1, partition, offset);
    }

    private List<Change> from(long number) {
        var slice = ring.from(number, 10);
        return slice == null ? null : slice.changes();
    }

    @Test
    void whatWasReadComesInItsOrder() {
        var changes = List.of(change(0, 100), change(1, 50), change(0, 101));
        changes.forEach(each -> ring.add(each, 0));

        assertThat(from(0)).isEqualTo(changes);
        assertThat(from(1)).isEqualTo(changes.subList(1, 3));
        assertThat(from(3)).isEmpty();
        assertThat(ring.from(0, 2).next()).isEqualTo(2);
        assertThat(ring.position()).containsExactly(102, 51);
    }

    @Test
    void whoHasHeardOfAllUpToWhatIsKnownGoesOn() {
        ring.add(change(0, 100), 0);

        assertThat(ring.at(new long[] {100, 50})).isNotNull();
        assertThat(ring.at(new long[] {99, 50})).as("before the reading began").isNull();
        assertThat(ring.at(new long[] {100, 50, 0})).as("of another topic").isNull();
        assertThat(ring.at(new long[] {500, 500}))
                .as("of a gateway that is ahead")
                .isNotNull();
    }

    @Test
    void moreThanItHoldsIsForgottenFromTheOldestOn() {
        Stream.of(100L, 101L, 102L, 103L, 104L).forEach(offset -> ring.add(change(0, offset), 0));

        assertThat(from(0)).isNull();
        assertThat(from(1)).hasSize(4);
        assertThat(ring.at(new long[] {100, 50})).isNull();
        assertThat(ring.at(new long[] {101, 50})).isNotNull();
    }

    @Test
    void whatIsOlderThanFiveMinutesIsForgotten() {
        ring.add(change(0, 100), 0);
        ring.add(change(0, 101), Duration.ofMinutes(5).toMillis());
        assertThat(from(0)).hasSize(2);

        ring.add(change(0, 102), Duration.ofMinutes(5).toMillis() + 1);

        assertThat(from(0)).isNull();
        assertThat(from(1)).hasSize(2);
    }

    @Test
    void aPageHearsOfWhatChangedWhileItWasMade() {
        ring.add(change(0, 100), 1_000);
        ring.add(change(1, 50), 2_000);
        ring.add(change(0, 101), 3_000);

        var place = ring.since(2_000);

        assertThat(place.number()).isEqualTo(1);
        assertThat(place.offsets()).containsExactly(101, 50);
        assertThat(ring.since(Long.MAX_VALUE).offsets()).containsExactly(102, 51);
    }
}
