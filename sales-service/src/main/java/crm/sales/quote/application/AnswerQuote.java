package crm.sales.quote.application;

import crm.platform.data.UnitOfWork;
import crm.sales.SalesConfig;
import crm.sales.quote.domain.DeclineReason;
import crm.sales.quote.domain.Quote;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What whoever holds the link may do: read the quote, and answer it once. A link that was used, whose day has passed, whose quote was
 * superseded, or that nobody was ever given, leads nowhere, and which of these it is, it does not say.
 */
@ApplicationScoped
public class AnswerQuote {

    private final UnitOfWork unitOfWork;
    private final Quotes quotes;
    private final SalesConfig sales;
    private final Clock clock;

    AnswerQuote(UnitOfWork unitOfWork, Quotes quotes, SalesConfig sales, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.quotes = quotes;
        this.sales = sales;
        this.clock = clock;
    }

    public Uni<Quote> find(String token) {
        return unitOfWork.inTransaction(
                () -> quotes.findByLink(ChangeQuote.hash(token)).invoke(this::requireOpen));
    }

    public Uni<Quote> accept(String token) {
        return answer(token, quote -> quote.accept(today(), clock.instant()));
    }

    public Uni<Quote> decline(String token, DeclineReason reason, @Nullable String comment) {
        return answer(token, quote -> quote.decline(reason, comment, today(), clock.instant()));
    }

    private Uni<Quote> answer(String token, Consumer<Quote> verb) {
        return unitOfWork.inTransaction(() -> quotes.requireByLink(ChangeQuote.hash(token))
                .invoke(this::requireOpen)
                .invoke(verb)
                .call(quotes::store));
    }

    private void requireOpen(Quote quote) {
        if (!quote.isOpenOn(today())) {
            throw Quotes.noLink();
        }
    }

    private LocalDate today() {
        return sales.dayOf(clock.instant());
    }
}
