package crm.customer.profile.domain;

import java.time.Instant;

/**
 * Who a customer is: what persons and companies do not have in common.
 *
 * @param <D> the details themselves
 */
public interface CustomerDetails<D extends CustomerDetails<D>> {

    void compareTo(D other, ChangedFields changes);

    /** Refuses what cannot be true yet, such as a birth tomorrow. */
    default void requirePossibleAt(Instant now) {}
}
