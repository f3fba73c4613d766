package crm.testing.wrong.persistence;

import crm.testing.wrong.messaging.VisitContracts;
import io.smallrye.mutiny.Uni;

/** Knows another adapter. */
public class SqlVisits {

    public final VisitContracts contracts = new VisitContracts();

    public Uni<Void> add() {
        return Uni.createFrom().voidItem();
    }
}
