package crm.platform.outbox;

import crm.platform.eventtrace.EventTraces;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the transactional producer of a shard. */
@ApplicationScoped
class RelayProducers {

    private final Map<String, Object> broker;
    private final String service;
    private final OutboxSettings settings;
    private final EventTraces traces;

    RelayProducers(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "crm.service") String service,
            OutboxSettings settings,
            EventTraces traces) {
        this.broker = broker;
        this.service = service;
        this.settings = settings;
        this.traces = traces;
    }

    RelayProducer create(int shard) {
        return new RelayProducer(
                new KafkaProducer<>(config(shard), new StringSerializer(), new ByteArraySerializer()),
                "/crm/" + service,
                traces);
    }

    private Map<String, Object> config(int shard) {
        var id = "relay-" + service + "-" + shard;
        var timeoutMillis = (int) settings.deliveryTimeout().toMillis();
        var config = new HashMap<>(broker);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, id);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, settings.compression());
        // a database transaction is open meanwhile: when the broker is away it must end soon
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeoutMillis);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMillis / 2);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeoutMillis / 2);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, timeoutMillis * 3);
        return config;
    }
}
