package crm.testing.sound.application;

import crm.testing.sound.domain.Visit;

/** Port. */
public interface Visits {
    void add(Visit visit);
}
