package crm.testing.sound.application;

import crm.testing.sound.domain.Visit;
import java.time.Clock;
import java.util.UUID;

/** Knows the domain and its port. */
public class RecordVisit {

    private final Visits visits;
    private final Clock clock;

    public RecordVisit(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    public void now() {
        visits.add(new Visit(new UUID(0, 1), clock.instant(), null));
    }
}
