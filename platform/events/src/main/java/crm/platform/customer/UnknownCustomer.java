package crm.platform.customer;

import crm.platform.domain.RuleViolation;

/** Whom nobody has told us of yet, or whom the caller may not see: the two are not told apart. */
public final class UnknownCustomer extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private UnknownCustomer() {
        super("customer.unknown", "There is no such customer that you may see.");
    }

    /** @param known whether the caller may see the customer */
    public static void unless(boolean known) {
        if (!known) {
            throw new UnknownCustomer();
        }
    }
}
