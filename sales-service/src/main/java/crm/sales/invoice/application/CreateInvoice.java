package crm.sales.invoice.application;

import crm.platform.data.UnitOfWork;
import crm.platform.domain.RuleViolation;
import crm.platform.identity.Ids;
import crm.sales.customer.application.KnownCustomers;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.domain.InvoiceLine;
import crm.sales.order.application.Orders;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Drafts an invoice: of a confirmed order, once, or of lines of its own. */
@ApplicationScoped
public class CreateInvoice {

    private final UnitOfWork unitOfWork;
    private final Orders orders;
    private final KnownCustomers customers;
    private final Invoices invoices;
    private final Ids ids;
    private final Clock clock;

    CreateInvoice(
            UnitOfWork unitOfWork, Orders orders, KnownCustomers customers, Invoices invoices, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.orders = orders;
        this.customers = customers;
        this.invoices = invoices;
        this.ids = ids;
        this.clock = clock;
    }

    /** The order stays locked until the invoice is stored, so that it is neither cancelled nor invoiced twice meanwhile. */
    public Uni<Invoice> ofOrder(UUID orderId, LocalDate dueDate) {
        return unitOfWork.inTransaction(() -> orders.require(orderId)
                .call(this::requireNotInvoiced)
                .map(order -> draft(order, dueDate))
                .call(invoices::insert));
    }

    public Uni<Invoice> ofLines(UUID customerId, Currency currency, List<InvoiceLine> lines, LocalDate dueDate) {
        return unitOfWork.inTransaction(() -> requireCustomer(customerId)
                .map(known -> {
                    var head = new Invoice.Head(ids.next(), customerId, null, currency);
                    return Invoice.draft(head, lines, dueDate, clock.instant());
                })
                .call(invoices::insert));
    }

    /** Asked when an invoice is drafted, and again when it is issued: the order may have been cancelled in between. */
    static void requireConfirmed(OrderStatus order) {
        if (order != OrderStatus.CONFIRMED) {
            throw new RuleViolation("invoice.order-not-confirmed", "Only a confirmed order is invoiced.");
        }
    }

    private Invoice draft(Order order, LocalDate dueDate) {
        var state = order.snapshot();
        requireConfirmed(state.status());
        var head = new Invoice.Head(
                ids.next(),
                state.head().customerId(),
                state.head().id(),
                state.head().currency());
        var lines = state.lines().stream()
                .map(line -> new InvoiceLine(line.sku(), line.price()))
                .toList();
        return Invoice.draft(head, lines, dueDate, clock.instant());
    }

    private Uni<Void> requireNotInvoiced(Order order) {
        return invoices.existsForOrder(order.snapshot().head().id())
                .invoke(exists -> {
                    if (exists) {
                        throw new RuleViolation("invoice.order-already-invoiced", "The order has an invoice already.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> requireCustomer(UUID customerId) {
        return customers.isVisible(customerId).invoke(visible -> {
            if (!visible) {
                throw new RuleViolation("invoice.unknown-customer", "There is no such customer that you may see.");
            }
        });
    }
}
