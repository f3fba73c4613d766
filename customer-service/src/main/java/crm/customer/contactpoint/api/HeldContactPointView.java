package crm.customer.contactpoint.api;

import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.contactpoint.domain.ContactPointKind;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact point by its own address.
 *
 * @param version of the customer, whose ETag the answer carries
 */
public record HeldContactPointView(
        UUID id,
        long version,
        ContactPointKind kind,
        String value,
        String normalised,
        boolean primary,
        @Nullable Instant verifiedAt,
        @Nullable Instant invalidSince)
        implements Identified, Versioned {

    public static HeldContactPointView of(ContactPoint contactPoint, long version) {
        return new HeldContactPointView(
                contactPoint.id(),
                version,
                contactPoint.kind(),
                contactPoint.value(),
                contactPoint.normalised(),
                contactPoint.primary(),
                contactPoint.standing().verifiedAt(),
                contactPoint.standing().invalidSince());
    }

    @Override
    public String toString() {
        return "HeldContactPointView[" + id + ", " + kind + ", ***]";
    }
}
