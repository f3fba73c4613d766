package crm.testing.wrong.persistence;

import crm.testing.wrong.messaging.VisitConsumer;
import io.smallrye.mutiny.Uni;

/** Knows another adapter. */
public class SqlVisits {

    public final VisitConsumer consumer = new VisitConsumer();

    public Uni<Void> add() {
        return Uni.createFrom().voidItem();
    }
}
