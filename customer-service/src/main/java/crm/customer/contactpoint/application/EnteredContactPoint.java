package crm.customer.contactpoint.application;

import crm.customer.contactpoint.domain.ContactPointKind;

/** A contact point as somebody typed it. */
public record EnteredContactPoint(ContactPointKind kind, String value, boolean primary) {

    @Override
    public String toString() {
        return "EnteredContactPoint[" + kind + ", ***]";
    }
}
