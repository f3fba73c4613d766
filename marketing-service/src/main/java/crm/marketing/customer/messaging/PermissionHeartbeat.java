package crm.marketing.customer.messaging;

import crm.marketing.customer.application.PermissionProgress;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Looks again and again which partitions of the decisions this replica has read to their end; the consumer knows without asking
 * the broker. A dead consumer says nothing, and a failed note is not repeated, so partitions grow old by themselves.
 */
@ApplicationScoped
class PermissionHeartbeat {

    private static final String CHANNEL = "permissions";

    private final KafkaClientService kafka;
    private final PermissionProgress progress;

    PermissionHeartbeat(KafkaClientService kafka, PermissionProgress progress) {
        this.kafka = kafka;
        this.progress = progress;
    }

    @Scheduled(
            every = "${crm.marketing.permissions-check}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class) // the consumer closes before the clock stops
    Uni<Void> look() {
        return kafka.<String, byte[]>getConsumer(CHANNEL)
                .runOnPollingThread((Consumer<String, byte[]> consumer) -> caughtUp(consumer))
                .chain(partitions ->
                        partitions.isEmpty() ? Uni.createFrom().voidItem() : progress.caughtUp(partitions));
    }

    private static List<Integer> caughtUp(Consumer<String, byte[]> consumer) {
        return consumer.assignment().stream()
                .filter(partition -> consumer.currentLag(partition).orElse(1) == 0)
                .map(TopicPartition::partition)
                .sorted()
                .toList();
    }
}
