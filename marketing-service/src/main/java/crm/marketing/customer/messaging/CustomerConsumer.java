package crm.marketing.customer.messaging;

import crm.marketing.customer.application.CustomerFacts;
import crm.platform.customer.RegistrationConsumer;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns of new customers. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class CustomerConsumer extends RegistrationConsumer {

    CustomerConsumer(Inbox inbox, CustomerFacts facts) {
        super("marketing.customers", inbox, facts::register);
    }

    @Override
    @Incoming("customers")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return super.on(batch);
    }
}
