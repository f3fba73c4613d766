package crm.sales.quote.application;

import crm.platform.data.UnitOfWork;
import crm.sales.SalesConfig;
import crm.sales.quote.domain.Quote;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Ends quotes whose last day has passed without an answer. Several replicas may do it at once: each takes quotes that nobody else holds.
 */
@ApplicationScoped
public class ExpireQuotes {

    private static final int BATCH = 50;

    private final UnitOfWork unitOfWork;
    private final Quotes quotes;
    private final SalesConfig sales;
    private final Clock clock;

    ExpireQuotes(UnitOfWork unitOfWork, Quotes quotes, SalesConfig sales, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.quotes = quotes;
        this.sales = sales;
        this.clock = clock;
    }

    /** Some that are due; true when there may be more. */
    public Uni<Boolean> batch() {
        var now = clock.instant();
        var today = sales.dayOf(now);
        return unitOfWork.inTransaction(() -> quotes.takePassed(today, BATCH)
                .invoke(passed -> passed.forEach(quote -> quote.expire(today, now)))
                .call(this::storeAll)
                .map(passed -> passed.size() == BATCH));
    }

    /** One after the other: a session is one conversation. */
    private Uni<Void> storeAll(List<Quote> passed) {
        return Multi.createFrom()
                .iterable(passed)
                .onItem()
                .transformToUniAndConcatenate(quotes::store)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
