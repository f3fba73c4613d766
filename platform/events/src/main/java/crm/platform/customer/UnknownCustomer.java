package crm.platform.customer;

import crm.platform.domain.NotHeardOf;

/** Whom nobody has told us of yet, or whom the caller may not see. */
public final class UnknownCustomer extends NotHeardOf {

    private static final long serialVersionUID = 1L;

    private UnknownCustomer(String field) {
        super("customer", field);
    }

    /** To be answered for one of many. */
    public static UnknownCustomer in(String field) {
        return new UnknownCustomer(field);
    }

    /** @param known whether the caller may see the customer of the field {@code customerId} */
    public static void unless(boolean known) {
        unless("customerId", known);
    }

    /** @param known whether the caller may see the customer whom the field names */
    public static void unless(String field, boolean known) {
        if (!known) {
            throw new UnknownCustomer(field);
        }
    }
}
