package crm.testing.engine;

import org.testcontainers.kafka.KafkaContainer;

/** The same version as the embedded one; the container ends with the JVM. */
final class ContainerKafkaServer implements Engine.KafkaServer {

    static final String IMAGE = "apache/kafka:4.1.1";

    @Override
    public String start() {
        @SuppressWarnings("resource") // ends with the JVM
        var container = new KafkaContainer(Settings.read("crm.test.kafka.image", IMAGE))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.start();
        return container.getBootstrapServers();
    }
}
