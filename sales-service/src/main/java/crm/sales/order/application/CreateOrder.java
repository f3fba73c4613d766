package crm.sales.order.application;

import static java.util.Objects.requireNonNull;

import crm.platform.customer.UnknownCustomer;
import crm.platform.domain.InvalidInput;
import crm.platform.identity.Ids;
import crm.sales.order.domain.Article;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderLine;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Drafts an order of a customer whom the caller may see, of products that are sold today. */
@ApplicationScoped
public class CreateOrder {

    public record Command(Order.Placement placement, List<Line> lines) {}

    /**
     * Exactly one of product id and SKU, and exactly one of unit price and line amount, is given.
     *
     * @param taxRate null takes the product's
     */
    public record Line(
            @Nullable UUID productId,
            @Nullable String sku,
            Quantity quantity,
            @Nullable Money unitPrice,
            @Nullable Money lineAmount,
            @Nullable TaxRate taxRate) {

        public Line {
            if ((productId == null) == (sku == null)) {
                throw InvalidInput.of("lines", "order.line-product", "A line names its product by id or by SKU.");
            }
            if ((unitPrice == null) == (lineAmount == null)) {
                throw InvalidInput.of("lines", "order.line-price", "A line has either a unit price or an amount.");
            }
        }

        private boolean means(Article article) {
            return article.productId().equals(productId) || article.sku().equals(sku);
        }

        private PricedLine price(Article article) {
            var rate = taxRate == null ? article.taxRate() : taxRate;
            return unitPrice != null
                    ? PricedLine.ofUnits(article.productId(), quantity, unitPrice, rate)
                    : PricedLine.ofAmount(article.productId(), quantity, requireNonNull(lineAmount), rate);
        }
    }

    private final Orders orders;
    private final Ids ids;
    private final Clock clock;

    CreateOrder(Orders orders, Ids ids, Clock clock) {
        this.orders = orders;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asks once and writes once: that one statement is the transaction, so none is opened around it. */
    public Uni<Order> draft(Command command) {
        return basis(command).map(basis -> draft(command, basis)).call(orders::store);
    }

    private Uni<Orders.Basis> basis(Command command) {
        return orders.basis(command.placement().customerId(), productIds(command.lines()), skus(command.lines()));
    }

    static Set<UUID> productIds(List<Line> lines) {
        return lines.stream().map(Line::productId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    static Set<String> skus(List<Line> lines) {
        return lines.stream().map(Line::sku).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Order draft(Command command, Orders.Basis basis) {
        UnknownCustomer.unless(basis.customerKnown());
        var lines = lines(command.lines(), basis.articles());
        return Order.draft(new Order.Head(ids.next(), basis.number(), command.placement()), lines, clock.instant());
    }

    /** Fails for a product that is not there or not sold today. */
    static List<OrderLine> lines(List<Line> lines, List<Article> articles) {
        return lines.stream().map(line -> line(line, articles)).toList();
    }

    private static OrderLine line(Line line, List<Article> articles) {
        var article =
                Article.known(articles.stream().filter(line::means).findFirst().orElse(null));
        return OrderLine.of(article, line.price(article));
    }
}
