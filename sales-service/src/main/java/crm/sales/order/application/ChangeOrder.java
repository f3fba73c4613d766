package crm.sales.order.application;

import crm.platform.data.UnitOfWork;
import crm.sales.order.domain.Order;
import crm.sales.pricing.domain.ReasonCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;

/** The verbs of an order that exists: require it, change it, store it. */
@ApplicationScoped
public class ChangeOrder {

    private final UnitOfWork unitOfWork;
    private final Orders orders;
    private final Clock clock;

    ChangeOrder(UnitOfWork unitOfWork, Orders orders, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.orders = orders;
        this.clock = clock;
    }

    public Uni<Order> confirm(UUID id) {
        return unitOfWork.inTransaction(
                () -> orders.require(id).call(this::confirm).call(orders::store));
    }

    public Uni<Order> cancel(UUID id, ReasonCode reason) {
        return unitOfWork.inTransaction(() -> orders.require(id)
                .call(order ->
                        orders.hasIssuedInvoice(id).invoke(invoiced -> order.cancel(reason, invoiced, clock.instant())))
                .call(orders::store));
    }

    private Uni<Void> confirm(Order order) {
        var productIds = order.state().lines().stream()
                .map(line -> line.price().productId())
                .collect(Collectors.toSet());
        return orders.articles(productIds)
                .invoke(articles -> order.confirm(articles, clock.instant()))
                .replaceWithVoid();
    }
}
