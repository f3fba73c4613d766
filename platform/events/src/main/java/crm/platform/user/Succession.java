package crm.platform.user;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has left, and somebody else goes on.
 *
 * @param open whether there may be records left
 * @param foundNone whether the last look found no record
 * @param dueAt not looked at before
 */
record Succession(UUID user, UUID successor, boolean open, boolean foundNone, Instant dueAt) {

    static Succession begin(UUID user, UUID successor, Instant at) {
        return new Succession(user, successor, true, false, at);
    }

    /** There is more, at once. */
    Succession goesOn() {
        return new Succession(user, successor, true, false, dueAt);
    }

    /** Nothing was found: it is over when the next look, a while later, finds nothing either. */
    Succession afterNone(Instant next) {
        return new Succession(user, successor, !foundNone, true, next);
    }
}
