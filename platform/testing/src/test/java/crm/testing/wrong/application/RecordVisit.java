package crm.testing.wrong.application;

import crm.testing.wrong.persistence.SqlVisits;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.sql.Connection;

/** Knows an adapter, HTTP and SQL, and works in parallel on a session. */
public class RecordVisit {

    private final SqlVisits visits = new SqlVisits();

    public Connection connection;

    public Uni<Void> twice() {
        return Uni.combine().all().unis(visits.add(), visits.add()).discardItems();
    }

    public void refuse() {
        throw new WebApplicationException(409);
    }

    public Uni<?> joined() {
        return Uni.join().all(visits.add(), visits.add()).andFailFast();
    }
}
