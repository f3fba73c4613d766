package crm.platform.customer;

import java.util.Arrays;
import java.util.Optional;

/** Whether a customer is a person or a company. */
public enum CustomerKind {
    INDIVIDUAL("crm.customer.individual-customer."),
    CORPORATE("crm.customer.corporate-customer.");

    private final String registration;
    private final String reassignment;

    CustomerKind(String events) {
        this.registration = events + "registered.v1";
        this.reassignment = events + "reassigned.v1";
    }

    /** Type of the event that tells of a new customer of this kind. */
    public String registration() {
        return registration;
    }

    /** Whether it is the event of a customer who belongs to somebody else now. */
    static boolean isReassignment(String type) {
        return Arrays.stream(values()).anyMatch(kind -> kind.reassignment.equals(type));
    }

    /** Empty for an event that is no registration. */
    static Optional<CustomerKind> registeredBy(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.registration.equals(type))
                .findFirst();
    }
}
