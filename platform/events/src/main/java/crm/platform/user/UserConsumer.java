package crm.platform.user;

import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/** Learns of users. A service subclasses it with its consumer's name and its channel. */
public abstract class UserConsumer implements EventHandler {

    private static final String CHANGED = "crm.identity.user.changed.v1";

    private final String consumer;
    private final Inbox inbox;
    private final KnownUsers users;
    private final Successions successions;

    /** What a service reads of a user. */
    private record User(
            UUID userId,
            String status,
            List<String> teams,
            List<String> departments,
            @Nullable UUID successorUserId) {

        KnownUser at(long version) {
            var active = status.equals("ACTIVE") || status.equals("INVITED");
            return new KnownUser(userId, version, active, first(teams), first(departments));
        }

        private static @Nullable String first(List<String> names) {
            return names.isEmpty() ? null : names.get(0);
        }
    }

    /** What a consumer of users works with. */
    @Singleton // a proxy would have none of the fields
    public static class Tools {

        private final Inbox inbox;
        private final KnownUsers users;
        private final Successions successions;

        Tools(Inbox inbox, KnownUsers users, Successions successions) {
            this.inbox = inbox;
            this.users = users;
            this.successions = successions;
        }
    }

    protected UserConsumer(String consumer, Tools tools) {
        this.consumer = consumer;
        this.inbox = tools.inbox;
        this.users = tools.users;
        this.successions = tools.successions;
    }

    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch).invoke(successions::wake);
    }

    @Override
    public final String consumer() {
        return consumer;
    }

    @Override
    public final Uni<Void> apply(List<IncomingEvent> events) {
        var told = events.stream().filter(event -> event.type().equals(CHANGED)).toList();
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var successors = new LinkedHashMap<UUID, UUID>();
        for (var event : told) {
            var user = event.as(User.class);
            if (user.successorUserId() != null) {
                successors.put(user.userId(), user.successorUserId());
            }
        }
        return users.remember(told.stream()
                        .map(event -> event.as(User.class).at(event.aggregateVersion()))
                        .toList())
                .chain(() -> successors.isEmpty() ? Uni.createFrom().voidItem() : successions.begin(successors));
    }
}
