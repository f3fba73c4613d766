package crm.customer.contactpoint.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Where somebody can be reached (CUS-12).
 *
 * @param value as it was entered
 * @param normalised what it is compared and searched by: E.164 for a phone, lower case for an e-mail address
 * @param primary the first choice among those of its kind
 * @param standing whether it reaches somebody; of another value nothing is known yet
 */
public record ContactPoint(
        UUID id, ContactPointKind kind, String value, String normalised, boolean primary, Standing standing) {

    /** One that nobody has tried yet. */
    public ContactPoint(UUID id, ContactPointKind kind, String value, String normalised, boolean primary) {
        this(id, kind, value, normalised, primary, Standing.UNTRIED);
    }

    boolean reachesTheSameAs(ContactPoint other) {
        return kind == other.kind && normalised.equals(other.normalised);
    }

    public ContactPoint withPrimary(boolean now) {
        return primary == now ? this : new ContactPoint(id, kind, value, normalised, now, standing);
    }

    /** The same address with an identity of its own, for somebody else. */
    public ContactPoint copyAs(UUID newId) {
        return new ContactPoint(newId, kind, value, normalised, primary, standing);
    }

    public ContactPoint verified(Instant at) {
        return new ContactPoint(id, kind, value, normalised, primary, standing.verified(at));
    }

    public ContactPoint invalid(Instant at) {
        return new ContactPoint(id, kind, value, normalised, primary, standing.invalid(at));
    }

    @Override
    public String toString() {
        return "ContactPoint[" + id + ", " + kind + ", ***]";
    }
}
