package crm.testing.engine;

import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.apache.kafka.common.utils.Exit;

/** One combined broker and controller inside the test JVM. */
final class EmbeddedKafkaServer implements Engine.KafkaServer {

    @Override
    public String start() throws Exception {
        var nodes = new TestKitNodes.Builder()
                .setCombined(true)
                .setNumBrokerNodes(1)
                .setNumControllerNodes(1)
                .build();
        var cluster = new KafkaClusterTestKit.Builder(nodes)
                .setConfigProp("auto.create.topics.enable", "false")
                .setConfigProp("offsets.topic.num.partitions", "1")
                .setConfigProp("offsets.topic.replication.factor", "1")
                .setConfigProp("transaction.state.log.num.partitions", "2")
                .setConfigProp("transaction.state.log.replication.factor", "1")
                .setConfigProp("transaction.state.log.min.isr", "1")
                .setConfigProp("group.initial.rebalance.delay.ms", "0")
                .build();
        cluster.format();
        cluster.startup();
        cluster.waitForReadyBrokers();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(cluster)));
        return cluster.bootstrapServers();
    }

    /** A broker that loses its folder while it stops halts its process: here that is the JVM of tests that have passed. */
    private static void close(KafkaClusterTestKit cluster) {
        Exit.setHaltProcedure((status, message) -> System.err.println("the embedded Kafka asked to halt: " + message));
        Exit.setExitProcedure((status, message) -> System.err.println("the embedded Kafka asked to exit: " + message));
        try {
            cluster.close();
        } catch (Exception e) {
            System.err.println("the embedded Kafka did not stop cleanly: " + e.getMessage());
        }
    }
}
