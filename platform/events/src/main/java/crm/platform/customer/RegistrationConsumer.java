package crm.platform.customer;

import crm.platform.domain.Owner;
import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/**
 * Learns of new customers, and whose they become. A service subclasses it with its consumer's name and its channel:
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

    /** What is read of a customer who belongs to somebody else now. */
    private record Reassigned(
            UUID customerId,
            UUID ownerUserId,
            @Nullable String ownerTeam,
            @Nullable String ownerDepartment) {

        KnownCustomer known() {
            return new KnownCustomer(customerId, new Owner(ownerUserId, ownerTeam, ownerDepartment), List.of());
        }
    }

    private final String consumer;
    private final Inbox inbox;
    private final Function<List<RegisteredCustomer>, Uni<Void>> learn;
    private final Function<List<KnownCustomer>, Uni<Void>> handOver;

    /** For a service that orders, requests or the like name a customer in. */
    protected RegistrationConsumer(String consumer, Inbox inbox, KnownCustomers customers) {
        this(
                consumer,
                inbox,
                registered -> customers.remember(
                        registered.stream().map(RegisteredCustomer::known).toList()),
                customers::handOver);
    }

    /** @param learn for a service that keeps something of its own, and not whose customer it is; gets at least one */
    protected RegistrationConsumer(String consumer, Inbox inbox, Function<List<RegisteredCustomer>, Uni<Void>> learn) {
        this(consumer, inbox, learn, reassigned -> Uni.createFrom().voidItem());
    }

    private RegistrationConsumer(
            String consumer,
            Inbox inbox,
            Function<List<RegisteredCustomer>, Uni<Void>> learn,
            Function<List<KnownCustomer>, Uni<Void>> handOver) {
        this.consumer = consumer;
        this.inbox = inbox;
        this.learn = learn;
        this.handOver = handOver;
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
        var reassigned = reassigned(events);
        return (registered.isEmpty() ? Uni.createFrom().voidItem() : learn.apply(registered))
                .chain(() -> reassigned.isEmpty() ? Uni.createFrom().voidItem() : handOver.apply(reassigned));
    }

    /** Whose each customer is after all of these events. */
    private static List<KnownCustomer> reassigned(List<IncomingEvent> events) {
        var latest = new LinkedHashMap<UUID, KnownCustomer>();
        events.stream()
                .filter(event -> CustomerKind.isReassignment(event.type()))
                .map(event -> event.as(Reassigned.class).known())
                .forEach(customer -> latest.put(customer.id(), customer));
        return List.copyOf(latest.values());
    }

    private static Stream<RegisteredCustomer> read(IncomingEvent event) {
        return CustomerKind.registeredBy(event.type()).map(kind -> RegisteredCustomer.of(kind, event)).stream();
    }
}
