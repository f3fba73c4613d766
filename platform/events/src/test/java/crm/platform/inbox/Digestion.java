package crm.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** The test consumer as other packages' tests use it. */
@ApplicationScoped
public class Digestion {

    private final Inbox inbox;
    private final LeadProbe probe;

    Digestion(Inbox inbox, LeadProbe probe) {
        this.inbox = inbox;
        this.probe = probe;
    }

    public void poison(UUID aggregateId, long version) {
        probe.poison(EventFixture.idOf(aggregateId, version));
    }

    public void cure(UUID aggregateId, long version) {
        probe.cure(EventFixture.idOf(aggregateId, version));
    }

    public void process(ConsumerRecords<String, byte[]> batch) {
        inbox.process(probe, batch).await().atMost(Duration.ofMinutes(2));
    }
}
