package crm.sales.quote.application;

import crm.platform.data.UnitOfWork;
import crm.platform.identity.Ids;
import crm.platform.security.CurrentUser;
import crm.platform.security.LinkToken;
import crm.sales.SalesConfig;
import crm.sales.quote.domain.DeclineReason;
import crm.sales.quote.domain.Quote;
import crm.sales.quote.domain.QuoteContent;
import crm.sales.quote.domain.QuoteLine;
import crm.sales.quote.domain.TotalDiscount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The verbs of a quote that exists: require it, change it, store it. */
@ApplicationScoped
public class ChangeQuote {

    /**
     * What is wanted of a draft, made of what it is.
     *
     * @param lines all of them; null: as they are
     * @param validUntil null: as it is
     */
    public record Change(
            @Nullable List<Line> lines,
            UnaryOperator<@Nullable TotalDiscount> discount,
            @Nullable LocalDate validUntil,
            UnaryOperator<@Nullable String> terms) {}

    /** @param token of the customer's link, told once */
    public record SentQuote(Quote quote, String token) {}

    private final UnitOfWork unitOfWork;
    private final Quotes quotes;
    private final QuoteLines lines;
    private final QuoteSettings settings;
    private final SalesConfig sales;
    private final CurrentUser user;
    private final Ids ids;
    private final Clock clock;

    ChangeQuote(
            UnitOfWork unitOfWork,
            Quotes quotes,
            QuoteLines lines,
            QuoteSettings settings,
            SalesConfig sales,
            CurrentUser user,
            Ids ids,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.quotes = quotes;
        this.lines = lines;
        this.settings = settings;
        this.sales = sales;
        this.user = user;
        this.ids = ids;
        this.clock = clock;
    }

    /** Lines that stay as they are keep their tax; new ones take that of today. */
    public Uni<Quote> change(UUID id, Change wanted) {
        return unitOfWork.inTransaction(() -> quotes.require(id)
                .call(quote -> lines(quote, wanted).invoke(made -> {
                    var after = after(quote.state().content(), wanted, made);
                    quote.change(after, today(), clock.instant());
                }))
                .call(quotes::store));
    }

    public Uni<Quote> submit(UUID id) {
        return change(id, quote -> quote.submit(me(), settings.limit(), today(), now()));
    }

    public Uni<Quote> approve(UUID id) {
        return change(id, quote -> quote.approve(me(), now()));
    }

    public Uni<Quote> giveBack(UUID id, @Nullable String note) {
        return change(id, quote -> quote.giveBack(me(), note, now()));
    }

    public Uni<Quote> withdraw(UUID id) {
        return change(id, quote -> quote.withdraw(now()));
    }

    public Uni<SentQuote> send(UUID id) {
        var token = LinkToken.draw();
        return change(id, quote -> quote.send(hash(token), today(), now())).map(quote -> new SentQuote(quote, token));
    }

    /** On behalf of a customer who said so. */
    public Uni<Quote> accept(UUID id) {
        return change(id, quote -> quote.accept(today(), now()));
    }

    /** As {@link #accept}. */
    public Uni<Quote> decline(UUID id, DeclineReason reason, @Nullable String comment) {
        return change(id, quote -> quote.decline(reason, comment, today(), now()));
    }

    /** Answers the new revision. The old one is stored after it, because it names it. */
    public Uni<Quote> revise(UUID id) {
        return unitOfWork.inTransaction(() -> quotes.require(id).chain(quote -> {
            var next = quote.revise(ids.next(), settings.validUntil(today()), today(), now());
            return quotes.store(next).chain(() -> quotes.store(quote)).replaceWith(next);
        }));
    }

    static String hash(String token) {
        return HexFormat.of().formatHex(LinkToken.hash(token));
    }

    private Uni<Quote> change(UUID id, Consumer<Quote> verb) {
        return unitOfWork.inTransaction(() -> quotes.require(id).invoke(verb).call(quotes::store));
    }

    private Uni<List<QuoteLine>> lines(Quote quote, Change wanted) {
        return wanted.lines() == null
                ? Uni.createFrom().item(quote.state().content().lines())
                : lines.of(wanted.lines());
    }

    private static QuoteContent after(QuoteContent before, Change wanted, List<QuoteLine> lines) {
        return new QuoteContent(
                lines,
                wanted.discount().apply(before.discount()),
                wanted.validUntil() == null ? before.validUntil() : wanted.validUntil(),
                wanted.terms().apply(before.terms()));
    }

    private UUID me() {
        return user.get().userId();
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return sales.dayOf(now());
    }
}
