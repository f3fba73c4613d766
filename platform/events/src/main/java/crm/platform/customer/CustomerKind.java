package crm.platform.customer;

import java.util.Arrays;
import java.util.Optional;

/** Whether a customer is a person or a company. */
public enum CustomerKind {
    INDIVIDUAL("crm.customer.individual-customer.registered.v1"),
    CORPORATE("crm.customer.corporate-customer.registered.v1");

    private final String registration;

    CustomerKind(String registration) {
        this.registration = registration;
    }

    /** Type of the event that tells of a new customer of this kind. */
    public String registration() {
        return registration;
    }

    /** Empty for an event that is no registration. */
    static Optional<CustomerKind> registeredBy(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.registration.equals(type))
                .findFirst();
    }
}
