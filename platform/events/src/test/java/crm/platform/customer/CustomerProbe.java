package crm.platform.customer;

import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** As a service has it. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class CustomerProbe extends RegistrationConsumer {

    CustomerProbe(Inbox inbox, KnownCustomers customers) {
        super("platform.customers", inbox, customers);
    }

    @Override
    @Incoming("customers")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return super.on(batch);
    }
}
