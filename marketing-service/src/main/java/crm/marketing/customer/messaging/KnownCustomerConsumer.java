package crm.marketing.customer.messaging;

import crm.platform.customer.KnownCustomers;
import crm.platform.customer.RegistrationConsumer;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns whom customers belong to, so that a list of members names only those whom its author may see. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class KnownCustomerConsumer extends RegistrationConsumer {

    KnownCustomerConsumer(Inbox inbox, KnownCustomers customers) {
        super("marketing.known-customers", inbox, customers);
    }

    @Override
    @Incoming("known-customers")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return super.on(batch);
    }
}
