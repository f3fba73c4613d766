package crm.sales.invoice.domain;

import crm.platform.domain.NotFound;
import crm.platform.domain.RuleViolation;
import crm.sales.order.domain.OrderStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order that an invoice is to be of.
 *
 * @param invoiced whether it has an invoice already
 */
public record InvoicedOrder(UUID id, UUID customerId, OrderStatus status, boolean invoiced) {

    /** @param order null when there is none; somebody else's is not there either */
    public static void requireOf(UUID customerId, @Nullable InvoicedOrder order) {
        if (order == null || !order.customerId().equals(customerId)) {
            throw new NotFound("order", "of this customer");
        }
    }

    /** Asked when an invoice is drafted, and again when it is issued: the order may have been cancelled in between. */
    public static void requireConfirmed(OrderStatus status) {
        if (status != OrderStatus.CONFIRMED) {
            throw new RuleViolation("invoice.order-not-confirmed", "Only a confirmed order is invoiced.");
        }
    }

    public static void requireNotInvoiced(boolean invoiced) {
        if (invoiced) {
            throw new RuleViolation("invoice.order-already-invoiced", "The order has an invoice already.");
        }
    }

    public void requireInvoiceable() {
        requireNotInvoiced(invoiced);
        requireConfirmed(status);
    }
}
