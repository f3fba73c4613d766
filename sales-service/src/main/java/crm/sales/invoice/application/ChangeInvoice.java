package crm.sales.invoice.application;

import crm.platform.data.UnitOfWork;
import crm.platform.identity.Ids;
import crm.sales.SalesConfig;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.domain.InvoiceNumber;
import crm.sales.invoice.domain.InvoicedOrder;
import crm.sales.invoice.domain.Payment;
import crm.sales.order.application.Orders;
import crm.sales.pricing.domain.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts invoices and takes payments. */
@ApplicationScoped
public class ChangeInvoice {

    private final UnitOfWork unitOfWork;
    private final Invoices invoices;
    private final Orders orders;
    private final InvoiceSeries series;
    private final SalesConfig config;
    private final Ids ids;
    private final Clock clock;

    ChangeInvoice(
            UnitOfWork unitOfWork,
            Invoices invoices,
            Orders orders,
            InvoiceSeries series,
            SalesConfig config,
            Ids ids,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.invoices = invoices;
        this.orders = orders;
        this.series = series;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** The number is drawn only after everything that can refuse has been asked. */
    public Uni<Invoice> issue(UUID id) {
        return unitOfWork.inTransaction(() -> invoices.require(id)
                .invoke(Invoice::requireIssuable)
                .call(this::requireConfirmedOrder)
                .call(this::post)
                .call(invoices::store));
    }

    /** @param receivedAt null means now */
    public Uni<Invoice> pay(UUID id, Money amount, @Nullable Instant receivedAt) {
        var now = clock.instant();
        var payment = new Payment(ids.next(), amount, receivedAt == null ? now : receivedAt);
        Payment.requireReceived(payment.receivedAt(), now);
        return unitOfWork.inTransaction(() ->
                invoices.require(id).invoke(invoice -> invoice.pay(payment)).call(invoices::store));
    }

    /** The order is held until the invoice is stored, so that it is not cancelled meanwhile. */
    private Uni<Void> requireConfirmedOrder(Invoice invoice) {
        var order = invoice.state().head().orderId();
        return order == null
                ? Uni.createFrom().voidItem()
                : orders.hold(order).invoke(InvoicedOrder::requireConfirmed).replaceWithVoid();
    }

    private Uni<Void> post(Invoice invoice) {
        var now = clock.instant();
        return series.draw(InvoiceNumber.seriesOf(config.dayOf(now).getYear()))
                .invoke(number -> invoice.issue(number, config.dueDate(now), now))
                .replaceWithVoid();
    }
}
