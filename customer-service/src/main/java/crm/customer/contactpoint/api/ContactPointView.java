package crm.customer.contactpoint.api;

import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.contactpoint.domain.ContactPointKind;
import crm.customer.contactpoint.domain.ContactPoints;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param normalised E.164 or lower case: by this it is found and compared
 * @param verifiedAt when it was found to reach its holder
 * @param invalidSince when it was found not to: no message goes there
 */
public record ContactPointView(
        UUID id,
        ContactPointKind kind,
        @Schema(examples = "0532 123 45 67") String value,
        @Schema(examples = "+905321234567") String normalised,
        boolean primary,
        @Nullable Instant verifiedAt,
        @Nullable Instant invalidSince) {

    public static ContactPointView of(ContactPoint contactPoint) {
        return new ContactPointView(
                contactPoint.id(),
                contactPoint.kind(),
                contactPoint.value(),
                contactPoint.normalised(),
                contactPoint.primary(),
                contactPoint.standing().verifiedAt(),
                contactPoint.standing().invalidSince());
    }

    public static List<ContactPointView> of(ContactPoints contactPoints) {
        return contactPoints.all().stream().map(ContactPointView::of).toList();
    }

    @Override
    public String toString() {
        return "ContactPointView[" + id + ", " + kind + ", ***]";
    }
}
