import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning: java -cp 'libs/*' Subscriber.java 127.0.0.1:9092 crm.sales.order.v1 [how many] */
class Subscriber {

    public static void main(String[] arguments) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", arguments[0],
                "group.id", "partner-example-" + System.nanoTime(), // your own name: the group remembers how far you are
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed"); // what was rolled back is not shown
        var most = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
        var seen = new HashSet<String>(); // yours is a table: write the id in the transaction of what the event makes you do
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(arguments[1]));
            while (seen.size() < most) {
                for (var event : consumer.poll(Duration.ofSeconds(1))) {
                    if (seen.add(header(event, "ce_id"))) {
                        System.out.println(header(event, "ce_time") + " " + header(event, "ce_type") + " of "
                                + header(event, "ce_subject") + ": " + event.value());
                    }
                }
            }
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
