package crm.support.user.messaging;

import crm.platform.user.UserConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns of users, so that nobody is given a request who is not there. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class UserEventConsumer extends UserConsumer {

    UserEventConsumer(Tools tools) {
        super("support.users", tools);
    }

    @Override
    @Incoming("users")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return super.on(batch);
    }
}
