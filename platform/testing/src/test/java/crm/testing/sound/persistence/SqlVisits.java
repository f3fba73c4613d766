package crm.testing.sound.persistence;

import crm.testing.sound.application.Visits;
import crm.testing.sound.domain.Visit;
import java.util.ArrayList;
import java.util.List;

/** Knows the port that it implements. */
public class SqlVisits implements Visits {

    private final List<Visit> rows = new ArrayList<>();

    @Override
    public void add(Visit visit) {
        rows.add(visit);
    }
}
