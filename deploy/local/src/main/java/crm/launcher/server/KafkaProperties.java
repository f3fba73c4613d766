package crm.launcher.server;

import crm.launcher.config.Port;
import crm.launcher.config.Settings;
import java.nio.file.Path;

/** Kafka's configuration for a cluster of one. */
final class KafkaProperties {

    static final String LOGGING = """
            logger.level=INFO
            logger.handlers=CONSOLE
            loggers=org.apache.kafka.common.config,org.apache.kafka.clients
            logger.org.apache.kafka.common.config.level=WARN
            logger.org.apache.kafka.clients.level=WARN
            handler.CONSOLE=org.jboss.logmanager.handlers.ConsoleHandler
            handler.CONSOLE.properties=autoFlush
            handler.CONSOLE.autoFlush=true
            handler.CONSOLE.formatter=PATTERN
            formatter.PATTERN=org.jboss.logmanager.formatters.PatternFormatter
            formatter.PATTERN.properties=pattern
            formatter.PATTERN.pattern=%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c{1}] %s%e%n
            """;

    private KafkaProperties() {}

    static String of(Settings settings, Path logs) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%1$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%2$d
                log.dirs=%3$s
                # A topic is made on purpose, with its partitions, never by the first message.
                auto.create.topics.enable=false
                # One node: nothing can be replicated.
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=10
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=10
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # A laptop that was closed for a month goes on where it was.
                offsets.retention.minutes=525600
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(settings.port(Port.KAFKA_CONTROLLER), settings.port(Port.KAFKA), logs);
    }
}
