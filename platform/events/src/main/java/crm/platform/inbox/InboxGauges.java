package crm.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.MetricName;

/** What waits in the inbox's tables and in the topics; counted in the background, so that a scrape asks nobody. */
@ApplicationScoped
class InboxGauges {

    private static final String COUNT = """
            select 'parked' as what, consumer, count(*) as waiting from parked_event group by consumer
            union all
            select 'dead_letter', consumer, count(*) from dead_letter where redriven_at is null group by consumer
            """;

    private final Pool pool;
    private final KafkaClientService kafka;
    private final Consumers consumers;
    private final MultiGauge parked;
    private final MultiGauge deadLetters;
    private final MultiGauge lag;

    InboxGauges(Pool pool, KafkaClientService kafka, Consumers consumers, InboxMeters meters, MeterRegistry registry) {
        consumers.names().forEach(meters::watch);
        this.pool = pool;
        this.kafka = kafka;
        this.consumers = consumers;
        this.parked = MultiGauge.builder("parked").register(registry);
        this.deadLetters = MultiGauge.builder("dead_letter").register(registry);
        this.lag = MultiGauge.builder("consumer_lag").register(registry);
    }

    @Scheduled(every = "${crm.metrics.refresh}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        lag.register(lags(), true);
        return pool.query(COUNT)
                .execute()
                .invoke(rows -> {
                    parked.register(counted("parked", rows), true);
                    deadLetters.register(counted("dead_letter", rows), true);
                })
                .replaceWithVoid();
    }

    /** A consumer with nothing waiting shows 0 instead of vanishing: an alert needs the series. */
    private List<Row<?>> counted(String what, RowSet<io.vertx.mutiny.sqlclient.Row> rows) {
        var gauges = new ArrayList<Row<?>>();
        var empty = new ArrayList<>(consumers.names());
        for (var row : rows) {
            if (what.equals(row.getString("what"))) {
                empty.remove(row.getString("consumer"));
                gauges.add(Row.of(Tags.of("consumer", row.getString("consumer")), row.getLong("waiting")));
            }
        }
        empty.forEach(consumer -> gauges.add(Row.of(Tags.of("consumer", consumer), 0)));
        return gauges;
    }

    private List<Row<?>> lags() {
        var gauges = new ArrayList<Row<?>>();
        for (var channel : kafka.getConsumerChannels()) {
            gauges.add(Row.of(Tags.of("channel", channel), lag(channel)));
        }
        return gauges;
    }

    private double lag(String channel) {
        return kafka.getConsumer(channel).unwrap().metrics().entrySet().stream()
                .filter(metric -> isLag(metric.getKey()))
                .map(metric -> metric.getValue().metricValue())
                .mapToDouble(value -> value instanceof Double number && !number.isNaN() ? number : 0)
                .sum();
    }

    private static boolean isLag(MetricName name) {
        return name.name().equals("records-lag") && name.tags().containsKey("partition");
    }
}
