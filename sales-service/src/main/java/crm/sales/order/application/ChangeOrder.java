package crm.sales.order.application;

import crm.platform.data.UnitOfWork;
import crm.platform.vocabulary.Vocabularies;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderLine;
import crm.sales.pricing.domain.ReasonCode;
import crm.sales.vocabulary.application.SalesVocabularies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The verbs of an order that exists: require it, change it, store it. */
@ApplicationScoped
public class ChangeOrder {

    private final UnitOfWork unitOfWork;
    private final Orders orders;
    private final Vocabularies vocabularies;
    private final Clock clock;

    ChangeOrder(UnitOfWork unitOfWork, Orders orders, Vocabularies vocabularies, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.orders = orders;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /**
     * What is wanted of a draft, made of what it is.
     *
     * @param channel null: as it is
     * @param customerReference from what it is to what it shall be
     * @param lines all of them; null: as they are
     */
    public record Change(
            @Nullable Channel channel,
            UnaryOperator<@Nullable String> customerReference,
            @Nullable List<CreateOrder.Line> lines) {}

    public Uni<Order> change(UUID id, Change wanted) {
        return unitOfWork.inTransaction(() -> orders.require(id)
                .call(order -> lines(order, wanted)
                        .invoke(lines -> order.change(after(order.details(), wanted, lines), clock.instant())))
                .call(orders::storeDraft));
    }

    private Uni<List<OrderLine>> lines(Order order, Change wanted) {
        var lines = wanted.lines();
        return lines == null
                ? Uni.createFrom().item(order.details().lines())
                : orders.articles(CreateOrder.productIds(lines), CreateOrder.skus(lines))
                        .map(articles -> CreateOrder.lines(lines, articles));
    }

    private static Order.Details after(Order.Details before, Change wanted, List<OrderLine> lines) {
        return new Order.Details(
                wanted.channel() == null ? before.channel() : wanted.channel(),
                wanted.customerReference().apply(before.customerReference()),
                lines);
    }

    public Uni<Order> confirm(UUID id) {
        return unitOfWork.inTransaction(
                () -> orders.require(id).call(this::confirm).call(orders::store));
    }

    public Uni<Order> cancel(UUID id, ReasonCode reason) {
        return vocabularies
                .require(SalesVocabularies.ORDER_CANCELLATION_REASONS, "reason", reason.value())
                .chain(() -> unitOfWork.inTransaction(() -> orders.require(id)
                        .call(order -> orders.hasIssuedInvoice(id)
                                .invoke(invoiced -> order.cancel(reason, invoiced, clock.instant())))
                        .call(orders::store)));
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
