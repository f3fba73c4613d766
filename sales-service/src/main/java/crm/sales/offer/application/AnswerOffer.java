package crm.sales.offer.application;

import crm.platform.data.UnitOfWork;
import crm.platform.domain.NotFound;
import crm.platform.domain.UnknownReference;
import crm.platform.vocabulary.Vocabularies;
import crm.sales.SalesConfig;
import crm.sales.offer.domain.Offer;
import crm.sales.order.application.Orders;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.Order;
import crm.sales.pricing.domain.ReasonCode;
import crm.sales.vocabulary.application.SalesVocabularies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/** What becomes of an offer: the customer hears of it, and orders it or does not want it. */
@ApplicationScoped
public class AnswerOffer {

    private final UnitOfWork unitOfWork;
    private final Offers offers;
    private final Orders orders;
    private final Vocabularies vocabularies;
    private final SalesConfig config;
    private final Clock clock;

    AnswerOffer(
            UnitOfWork unitOfWork,
            Offers offers,
            Orders orders,
            Vocabularies vocabularies,
            SalesConfig config,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.offers = offers;
        this.orders = orders;
        this.vocabularies = vocabularies;
        this.config = config;
        this.clock = clock;
    }

    public Uni<Offer> present(UUID id, Channel channel) {
        var now = clock.instant();
        return change(id, offer -> offer.present(channel, config.dayOf(now), now));
    }

    /** @param orderId that holds what was offered */
    public Uni<Offer> accept(UUID id, UUID orderId) {
        return unitOfWork.inTransaction(() -> offers.require(id)
                .call(offer ->
                        order(orderId).invoke(order -> offer.accept(order.state(), config::dayOf, clock.instant())))
                .call(offers::store));
    }

    public Uni<Offer> decline(UUID id, ReasonCode reason) {
        return vocabularies
                .require(SalesVocabularies.LOST_REASONS, "reason", reason.value())
                .chain(() -> change(id, offer -> offer.decline(reason, clock.instant())));
    }

    private Uni<Order> order(UUID id) {
        return orders.find(id).onFailure(NotFound.class).transform(gone -> new UnknownReference("order", "orderId"));
    }

    private Uni<Offer> change(UUID id, Consumer<Offer> verb) {
        return unitOfWork.inTransaction(() -> offers.require(id).invoke(verb).call(offers::store));
    }
}
