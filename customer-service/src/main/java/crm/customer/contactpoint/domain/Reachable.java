package crm.customer.contactpoint.domain;

import java.util.UUID;

/** Somebody with contact points. */
public interface Reachable {

    UUID id();

    ContactPoints contactPoints();

    /** Whether they are others than when it was loaded. */
    boolean contactPointsChanged();
}
