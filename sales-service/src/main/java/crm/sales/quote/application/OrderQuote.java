package crm.sales.quote.application;

import crm.platform.customer.UnknownCustomer;
import crm.platform.data.UnitOfWork;
import crm.platform.identity.Ids;
import crm.sales.order.application.Orders;
import crm.sales.order.domain.Article;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderLine;
import crm.sales.quote.domain.Quote;
import crm.sales.quote.domain.QuotePrice;
import crm.sales.quote.domain.QuoteState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes an accepted quote an order: its lines at the prices that were accepted, without the optional ones. */
@ApplicationScoped
public class OrderQuote {

    private final UnitOfWork unitOfWork;
    private final Quotes quotes;
    private final Orders orders;
    private final Ids ids;
    private final Clock clock;

    OrderQuote(UnitOfWork unitOfWork, Quotes quotes, Orders orders, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.quotes = quotes;
        this.orders = orders;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was accepted binds us: a product that was discontinued since is drafted all the same, and stops the confirmation. */
    public Uni<Quote> order(UUID id, Channel channel) {
        return unitOfWork.inTransaction(() -> quotes.require(id)
                .call(quote -> {
                    var orderId = ids.next();
                    quote.order(orderId, clock.instant());
                    return basis(quote.state())
                            .map(basis -> order(orderId, quote.state(), channel, basis))
                            .chain(orders::store);
                })
                .call(quotes::store));
    }

    private Uni<Orders.Basis> basis(QuoteState quote) {
        var products =
                lines(quote).stream().map(line -> line.line().productId()).collect(Collectors.toSet());
        return orders.basis(quote.head().customerId(), products, Set.of());
    }

    private Order order(UUID orderId, QuoteState quote, Channel channel, Orders.Basis basis) {
        UnknownCustomer.unless(basis.customerKnown());
        var head = quote.head();
        var placement = new Order.Placement(head.customerId(), channel, head.currency(), null);
        var lines = lines(quote).stream()
                .map(line -> OrderLine.past(article(line, basis.articles()), line.price()))
                .toList();
        return Order.draft(new Order.Head(orderId, basis.number(), placement), lines, clock.instant());
    }

    private static List<QuotePrice.Line> lines(QuoteState quote) {
        return quote.price().lines().stream()
                .filter(line -> !line.line().isOptional())
                .toList();
    }

    private static Article article(QuotePrice.Line line, List<Article> articles) {
        return Article.known(articles.stream()
                .filter(article -> article.productId().equals(line.line().productId()))
                .findFirst()
                .orElse(null));
    }
}
