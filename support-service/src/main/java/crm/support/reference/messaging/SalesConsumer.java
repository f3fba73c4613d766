package crm.support.reference.messaging;

import crm.platform.event.IncomingEvent;
import crm.platform.inbox.Inbox;
import crm.platform.reference.KnownRecord;
import crm.platform.reference.KnownRecords;
import crm.platform.reference.ReferenceConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns of orders and products, so that a service request can name what it is about. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class SalesConsumer extends ReferenceConsumer {

    /** What support reads of an order. */
    private record Order(UUID orderId, UUID customerId) {}

    /** What support reads of a product. */
    private record Product(UUID productId) {}

    SalesConsumer(Inbox inbox, KnownRecords records) {
        super("support.sales", inbox, records);
    }

    @Override
    @Incoming("sales")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return super.on(batch);
    }

    @Override
    protected Optional<KnownRecord> read(IncomingEvent event) {
        return switch (event.type()) {
            case "crm.sales.order.created.v1" -> Optional.of(order(event.as(Order.class)));
            case "crm.sales.product.created.v1" -> Optional.of(product(event.as(Product.class)));
            default -> Optional.empty();
        };
    }

    private static KnownRecord order(Order order) {
        return new KnownRecord("order", order.orderId(), order.customerId(), null);
    }

    private static KnownRecord product(Product product) {
        return new KnownRecord("product", product.productId(), null, null);
    }
}
