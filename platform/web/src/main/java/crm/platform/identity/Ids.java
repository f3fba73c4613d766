package crm.platform.identity;

import java.util.UUID;

/** New identities come from outside the domain, so that a test can choose them. */
@FunctionalInterface
public interface Ids {

    /** A UUIDv7: time-ordered, so that new rows land at the end of their indexes. */
    UUID next();
}
