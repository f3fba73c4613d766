package crm.sales.offer.application;

import crm.platform.customer.KnownCustomers;
import crm.platform.customer.UnknownCustomer;
import crm.platform.data.UnitOfWork;
import crm.platform.domain.UnknownReference;
import crm.platform.identity.Ids;
import crm.platform.security.CurrentUser;
import crm.sales.SalesConfig;
import crm.sales.offer.domain.Offer;
import crm.sales.offer.domain.OfferKind;
import crm.sales.order.application.Orders;
import crm.sales.order.domain.Article;
import crm.sales.pricing.domain.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans to offer something to a customer whom the caller may see. */
@ApplicationScoped
public class ProposeOffer {

    /** @param validUntil null for as many days as the organisation gives an offer */
    public record Command(
            UUID customerId,
            UUID productId,
            OfferKind kind,
            @Nullable Money price,
            @Nullable String why,
            @Nullable LocalDate validUntil) {

        private Offer.Proposal until(LocalDate usual) {
            var last = validUntil == null ? usual : validUntil;
            return new Offer.Proposal(customerId, productId, kind, price, why, last);
        }
    }

    private final UnitOfWork unitOfWork;
    private final KnownCustomers customers;
    private final Orders orders;
    private final Offers offers;
    private final SalesConfig config;
    private final CurrentUser user;
    private final Ids ids;
    private final Clock clock;

    ProposeOffer(
            UnitOfWork unitOfWork,
            KnownCustomers customers,
            Orders orders,
            Offers offers,
            SalesConfig config,
            CurrentUser user,
            Ids ids,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.orders = orders;
        this.offers = offers;
        this.config = config;
        this.user = user;
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<Offer> propose(Command command) {
        return unitOfWork.inTransaction(() -> customers
                .isVisible(command.customerId())
                .invoke(UnknownCustomer::unless)
                .chain(() -> orders.articles(Set.of(command.productId())))
                .map(found -> propose(command, article(found, command.productId())))
                .call(offers::store));
    }

    private Offer propose(Command command, Article article) {
        var now = clock.instant();
        var today = config.dayOf(now);
        var proposal = command.until(config.offerEnd(today));
        return Offer.propose(ids.next(), proposal, article, user.owner(), today, now);
    }

    private static Article article(Map<UUID, Article> found, UUID id) {
        var article = found.get(id);
        if (article == null) {
            throw new UnknownReference("product", "productId");
        }
        return article;
    }
}
