package crm.platform.customer;

import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Learns of new customers. A service subclasses it with its consumer's name and its channel:
 *
 * <pre>{@code
 * @Singleton // no proxy is possible: the base class has no constructor without arguments
 * class CustomerConsumer extends RegistrationConsumer {
 *
 *     CustomerConsumer(Inbox inbox, KnownCustomers customers) {
 *         super("sales.customers", inbox, customers);
 *     }
 *
 *     @Override
 *     @Incoming("customers")
 *     public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
 *         return super.on(batch);
 *     }
 * }
 * }</pre>
 */
public abstract class RegistrationConsumer implements EventHandler {

    private final String consumer;
    private final Inbox inbox;
    private final Function<List<RegisteredCustomer>, Uni<Void>> learn;

    /** For a service that orders, requests or the like name a customer in. */
    protected RegistrationConsumer(String consumer, Inbox inbox, KnownCustomers customers) {
        this(
                consumer,
                inbox,
                registered -> customers.remember(
                        registered.stream().map(RegisteredCustomer::known).toList()));
    }

    /** @param learn for a service that keeps something of its own; gets at least one */
    protected RegistrationConsumer(String consumer, Inbox inbox, Function<List<RegisteredCustomer>, Uni<Void>> learn) {
        this.consumer = consumer;
        this.inbox = inbox;
        this.learn = learn;
    }

    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public final String consumer() {
        return consumer;
    }

    @Override
    public final Uni<Void> apply(List<IncomingEvent> events) {
        var registered = events.stream().flatMap(RegistrationConsumer::read).toList();
        return registered.isEmpty() ? Uni.createFrom().voidItem() : learn.apply(registered);
    }

    private static Stream<RegisteredCustomer> read(IncomingEvent event) {
        return CustomerKind.registeredBy(event.type()).map(kind -> RegisteredCustomer.of(kind, event)).stream();
    }
}
