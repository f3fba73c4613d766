package crm.testing.wrong.application;

import crm.testing.wrong.persistence.SqlVisits;
import io.smallrye.mutiny.Uni;

/** Knows an adapter and works in parallel on a session. */
public class RecordVisit {

    private final SqlVisits visits = new SqlVisits();

    public Uni<Void> twice() {
        return Uni.combine().all().unis(visits.add(), visits.add()).discardItems();
    }

    public Uni<?> joined() {
        return Uni.join().all(visits.add(), visits.add()).andFailFast();
    }
}
