package crm.proofs.bench.part;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events of confirmed orders, as sales publishes them. */
final class ConfirmedOrders {

    static final String TOPIC = "crm.sales.order.v1";

    private final List<Event> events = new ArrayList<>();

    record Event(UUID id, UUID order, UUID customer, Instant at) {}

    /** Of different orders, of customers of the {@link Shop} in turn. */
    static ConfirmedOrders number(int number) {
        var orders = new ConfirmedOrders();
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        for (int one = 0; one < number; one++) {
            var at = now.plus(one, ChronoUnit.MICROS);
            orders.events.add(new Event(ordered(at), ordered(at), Shop.customer(one % Shop.CUSTOMERS), at));
        }
        return orders;
    }

    List<Event> events() {
        return events;
    }

    void publish(String bootstrap, List<UUID> products) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 5, "batch.size", 65_536),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var sent = events.stream()
                    .map(event -> producer.send(record(event, products)))
                    .toList();
            for (var one : sent) {
                one.get();
            }
        }
    }

    /** UUID version 7, as all ids of the platform. */
    private static UUID ordered(Instant at) {
        var random = ThreadLocalRandom.current();
        return new UUID(
                at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000),
                random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }

    private static ProducerRecord<String, byte[]> record(Event event, List<UUID> products) {
        var record = new ProducerRecord<>(
                TOPIC, event.order().toString(), json(event, products).getBytes(StandardCharsets.UTF_8));
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                event.id().toString(),
                "ce_type",
                "crm.sales.order.confirmed.v1",
                "ce_source",
                "/crm/sales",
                "ce_subject",
                event.order().toString(),
                "ce_time",
                event.at().toString(),
                "ce_recordedat",
                event.at().toString(),
                "ce_aggregateversion",
                "1",
                "ce_actor",
                "user:0d3e0000-0000-4000-8000-000000000002",
                "ce_correlationid",
                event.id().toString());
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static String json(Event event, List<UUID> products) {
        var lines = products.stream()
                .map(product -> "{\"productId\":\"" + product + "\",\"quantity\":1,\"net\":" + money("50.00")
                        + ",\"tax\":" + money("10.00") + "}")
                .toList();
        return "{\"orderId\":\"" + event.order() + "\",\"number\":\"ORD-000000001\",\"customerId\":\""
                + event.customer() + "\",\"channel\":\"WEB\",\"lines\":[" + String.join(",", lines) + "],\"net\":"
                + money(Shop.NET) + ",\"tax\":" + money("30.00") + ",\"total\":" + money(Shop.TOTAL)
                + ",\"confirmedAt\":\"" + event.at() + "\"}";
    }

    private static String money(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"TRY\"}";
    }
}
