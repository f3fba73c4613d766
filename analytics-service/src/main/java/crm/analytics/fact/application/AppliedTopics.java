package crm.analytics.fact.application;

import crm.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** How far each topic is applied; written last, because its few rows are what all replicas share. */
public interface AppliedTopics {

    Uni<Void> advance(String consumer, List<IncomingEvent> events);
}
