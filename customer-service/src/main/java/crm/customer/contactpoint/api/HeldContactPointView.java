package crm.customer.contactpoint.api;

import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.contactpoint.domain.ContactPointKind;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        @Schema(examples = "0532 123 45 67") String value,
        @Schema(examples = "+905321234567") String normalised,
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
