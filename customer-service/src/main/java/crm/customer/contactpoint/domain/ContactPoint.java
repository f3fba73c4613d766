package crm.customer.contactpoint.domain;

import java.util.UUID;

/**
 * Where somebody can be reached (CUS-12).
 *
 * @param value as it was entered
 * @param normalised what it is compared and searched by: E.164 for a phone, lower case for an e-mail address
 * @param primary the first choice among those of its kind
 */
public record ContactPoint(UUID id, ContactPointKind kind, String value, String normalised, boolean primary) {

    boolean reachesTheSameAs(ContactPoint other) {
        return kind == other.kind && normalised.equals(other.normalised);
    }

    public ContactPoint withPrimary(boolean now) {
        return primary == now ? this : new ContactPoint(id, kind, value, normalised, now);
    }

    /** The same address with an identity of its own, for somebody else. */
    public ContactPoint copyAs(UUID newId) {
        return new ContactPoint(newId, kind, value, normalised, primary);
    }

    @Override
    public String toString() {
        return "ContactPoint[" + id + ", " + kind + ", ***]";
    }
}
