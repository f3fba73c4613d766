package crm.consent.customer.messaging;

import crm.platform.customer.KnownCustomers;
import crm.platform.customer.RegistrationConsumer;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns of people and companies: whose addresses there are, who may see them, and whom imported permissions mean. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class CustomerConsumer extends RegistrationConsumer {

    CustomerConsumer(Inbox inbox, KnownCustomers customers) {
        super("consent.known-customers", inbox, customers);
    }

    @Override
    @Incoming("customers")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return super.on(batch);
    }
}
