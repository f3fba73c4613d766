package crm.marketing.dispatch.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** CON-14: nothing is begun that could end after the lease. */
class LeaseTest {

    @Test
    void aHandOverIsBegunOnlyWhenItEndsWithinTheLease() {
        var clock = new AtomicLong(Long.MAX_VALUE - 5); // it may overflow: only differences count
        var lease = new Lease(clock::get, clock.get(), Duration.ofSeconds(28));
        var handOver = Duration.ofSeconds(8);

        assertThat(lease.holds(handOver)).isTrue();
        clock.addAndGet(Duration.ofSeconds(20).toNanos());
        assertThat(lease.holds(handOver)).isTrue();
        clock.incrementAndGet();
        assertThat(lease.holds(handOver)).isFalse();
        assertThat(lease.isOver()).isFalse();
        clock.addAndGet(handOver.toNanos());
        assertThat(lease.isOver()).isTrue();
    }
}
