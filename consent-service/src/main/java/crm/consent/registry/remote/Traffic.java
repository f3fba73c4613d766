package crm.consent.registry.remote;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * How many calls of the last 24 hours the registry took. Whoever sends much of which less than 70 % is right loses the access, so
 * this stops long before.
 */
@ApplicationScoped
public class Traffic {

    private static final int HOURS = 24;
    private static final int TOO_FEW_TO_TELL = 1000;
    private static final double LEAST_RATIO = 0.85;

    private final long[] hour = new long[HOURS];
    private final long[] taken = new long[HOURS];
    private final long[] all = new long[HOURS];
    private final Clock clock;

    Traffic(Clock clock, MeterRegistry registry) {
        this.clock = clock;
        Gauge.builder("registry_success_ratio", this::ratio).register(registry);
    }

    synchronized void count(boolean success) {
        var now = currentHour();
        var slot = (int) (now % HOURS);
        if (hour[slot] != now) {
            hour[slot] = now;
            taken[slot] = 0;
            all[slot] = 0;
        }
        all[slot]++;
        taken[slot] += success ? 1 : 0;
    }

    synchronized double ratio() {
        var calls = sum(all);
        return calls == 0 ? 1 : (double) sum(taken) / calls;
    }

    synchronized boolean isTrusted() {
        return sum(all) < TOO_FEW_TO_TELL || ratio() >= LEAST_RATIO;
    }

    private long sum(long[] counts) {
        var oldest = currentHour() - HOURS + 1;
        long sum = 0;
        for (int slot = 0; slot < HOURS; slot++) {
            sum += hour[slot] >= oldest ? counts[slot] : 0;
        }
        return sum;
    }

    private long currentHour() {
        return clock.instant().getEpochSecond() / Duration.ofHours(1).toSeconds();
    }
}
