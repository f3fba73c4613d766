package crm.testing.sound.persistence;

import crm.testing.sound.application.Visits;
import crm.testing.sound.domain.Visit;
import crm.testing.sound.messaging.VisitContracts;
import java.util.ArrayList;
import java.util.List;

/** Knows the port that it implements, and asks in which words a visit leaves the house. */
public class SqlVisits implements Visits {

    private final List<Visit> rows = new ArrayList<>();
    private final VisitContracts contracts = new VisitContracts();
    private final List<Object> outbox = new ArrayList<>();

    @Override
    public void add(Visit visit) {
        rows.add(visit);
        outbox.add(contracts.of(visit));
    }
}
