package crm.platform.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.DoubleStream;

/** Counts requests by how long they took, so that a dashboard can tell percentiles over all replicas. */
class RequestDurations {

    private static final String REQUESTS = "http.server.requests";
    private static final double[] BUCKETS_MILLIS = {5, 10, 25, 50, 100, 250, 500, 1000, 2500};

    @Produces
    @Singleton
    MeterFilter buckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig otherwise) {
                return id.getName().equals(REQUESTS) ? withBuckets().merge(otherwise) : otherwise;
            }
        };
    }

    private static DistributionStatisticConfig withBuckets() {
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(DoubleStream.of(BUCKETS_MILLIS)
                        .map(millis -> millis * Duration.ofMillis(1).toNanos())
                        .toArray())
                .build();
    }
}
