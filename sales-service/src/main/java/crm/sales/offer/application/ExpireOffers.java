package crm.sales.offer.application;

import crm.platform.data.UnitOfWork;
import crm.sales.SalesConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends offers that were not answered in time. Several replicas may do it at once: each takes offers that nobody else holds. */
@ApplicationScoped
public class ExpireOffers {

    private static final int BATCH = 200;

    private final UnitOfWork unitOfWork;
    private final Offers offers;
    private final SalesConfig config;
    private final Clock clock;

    ExpireOffers(UnitOfWork unitOfWork, Offers offers, SalesConfig config, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.offers = offers;
        this.config = config;
        this.clock = clock;
    }

    /** Some whose last day is over; true when there may be more. */
    public Uni<Boolean> batch() {
        var now = clock.instant();
        var today = config.dayOf(now);
        return unitOfWork.inTransaction(() -> offers.takeOver(today, BATCH)
                .invoke(over -> over.forEach(offer -> offer.expire(today, now)))
                .call(offers::storeAll)
                .map(over -> over.size() == BATCH));
    }
}
