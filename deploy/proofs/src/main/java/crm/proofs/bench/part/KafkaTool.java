package crm.proofs.bench.part;

import java.io.OutputStream;
import java.io.PrintStream;
import org.apache.kafka.tools.ConsumerPerformance;
import org.apache.kafka.tools.ProducerPerformance;

/** Kafka's own performance tools, in this process: in one of their own they would mostly measure the start of a JVM. */
final class KafkaTool {

    private KafkaTool() {}

    @FunctionalInterface
    private interface Tool {
        void run(String... arguments) throws Exception;
    }

    /** As fast as it can, with what the relay's producers are set to. */
    static void produce(Workbench bench, String topic, int records, int bytes) throws Exception {
        silently(
                ProducerPerformance::main,
                "--topic",
                topic,
                "--num-records",
                String.valueOf(records),
                "--record-size",
                String.valueOf(bytes),
                "--throughput",
                "-1",
                "--producer-props",
                "bootstrap.servers=" + bench.system().kafkaBootstrap(),
                "acks=all",
                "linger.ms=5",
                "batch.size=65536");
    }

    static void consume(Workbench bench, String topic, int records, String group) throws Exception {
        silently(
                ConsumerPerformance::main,
                "--bootstrap-server",
                bench.system().kafkaBootstrap(),
                "--topic",
                topic,
                "--messages",
                String.valueOf(records),
                "--group",
                group,
                "--timeout",
                "60000");
    }

    /** Their tables are not ours; when they fail, they say why on the other stream and end the process. */
    private static void silently(Tool tool, String... arguments) throws Exception {
        var out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            tool.run(arguments);
        } finally {
            System.setOut(out);
        }
    }
}
