package crm.platform.inbox;

import crm.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * The effect of events of other services. Called inside the transaction that also remembers the events, so an effect in this
 * service's database happens once; effects elsewhere (mail, webhook) are only noted here and performed by a sender.
 */
public interface EventHandler {

    /** Stable name, such as {@code sales.customers}: what has been applied is remembered under it for ever. */
    String consumer();

    /**
     * Applies events that this consumer has never applied, each aggregate's in the order of its versions. A type that is not of
     * interest is passed over. A failure rolls all of them back.
     */
    Uni<Void> apply(List<IncomingEvent> events);
}
