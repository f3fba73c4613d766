package crm.customer.contactpoint.api;

import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.contactpoint.domain.ContactPointKind;
import crm.customer.contactpoint.domain.ContactPoints;
import java.util.List;
import java.util.UUID;

/** @param normalised E.164 or lower case: by this it is found and compared */
public record ContactPointView(UUID id, ContactPointKind kind, String value, String normalised, boolean primary) {

    public static ContactPointView of(ContactPoint contactPoint) {
        return new ContactPointView(
                contactPoint.id(),
                contactPoint.kind(),
                contactPoint.value(),
                contactPoint.normalised(),
                contactPoint.primary());
    }

    public static List<ContactPointView> of(ContactPoints contactPoints) {
        return contactPoints.all().stream().map(ContactPointView::of).toList();
    }

    @Override
    public String toString() {
        return "ContactPointView[" + id + ", " + kind + ", ***]";
    }
}
