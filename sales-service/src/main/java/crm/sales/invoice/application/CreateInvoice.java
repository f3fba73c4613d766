package crm.sales.invoice.application;

import crm.platform.customer.KnownCustomers;
import crm.platform.customer.UnknownCustomer;
import crm.platform.data.UnitOfWork;
import crm.platform.domain.NotFound;
import crm.platform.domain.UnknownReference;
import crm.platform.identity.Ids;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.domain.InvoiceLine;
import crm.sales.invoice.domain.InvoicedOrder;
import crm.sales.order.application.Orders;
import crm.sales.order.domain.Order;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    public Uni<Invoice> ofOrder(UUID orderId, @Nullable LocalDate dueDate) {
        return unitOfWork.inTransaction(() -> orders.require(orderId)
                .onFailure(NotFound.class)
                .transform(absent -> new UnknownReference("order", "orderId"))
                .call(this::requireNotInvoiced)
                .map(order -> draft(order, dueDate))
                .call(invoices::store));
    }

    public Uni<Invoice> ofLines(
            UUID customerId, Currency currency, List<InvoiceLine> lines, @Nullable LocalDate dueDate) {
        return unitOfWork.inTransaction(() -> customers
                .isVisible(customerId)
                .invoke(UnknownCustomer::unless)
                .map(known -> {
                    var head = new Invoice.Head(ids.next(), customerId, null, currency);
                    return Invoice.draft(head, lines, dueDate, clock.instant());
                })
                .call(invoices::store));
    }

    private Invoice draft(Order order, @Nullable LocalDate dueDate) {
        var state = order.state();
        InvoicedOrder.requireConfirmed(state.status());
        var head = new Invoice.Head(
                ids.next(),
                state.head().placement().customerId(),
                state.head().id(),
                state.head().currency());
        var lines = state.lines().stream()
                .map(line -> new InvoiceLine(line.sku(), line.price()))
                .toList();
        return Invoice.draft(head, lines, dueDate, clock.instant());
    }

    private Uni<Void> requireNotInvoiced(Order order) {
        return invoices.existsForOrder(order.state().head().id())
                .invoke(InvoicedOrder::requireNotInvoiced)
                .replaceWithVoid();
    }
}
