package crm.sales.quote.application;

import crm.platform.customer.KnownCustomers;
import crm.platform.customer.UnknownCustomer;
import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.NotFound;
import crm.platform.domain.UnknownReference;
import crm.platform.identity.Ids;
import crm.sales.SalesConfig;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.quote.domain.Quote;
import crm.sales.quote.domain.QuoteContent;
import crm.sales.quote.domain.QuoteState;
import crm.sales.quote.domain.TotalDiscount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts a quote for a customer whom the caller may see, of products that are sold today. */
@ApplicationScoped
public class DraftQuote {

    /** @param validUntil null takes what the organisation decided */
    public record Command(
            UUID customerId,
            @Nullable UUID opportunityId,
            Currency currency,
            List<Line> lines,
            @Nullable TotalDiscount discount,
            @Nullable LocalDate validUntil,
            @Nullable String terms) {}

    private final UnitOfWork unitOfWork;
    private final KnownCustomers customers;
    private final Repository<Opportunity> opportunities;
    private final Quotes quotes;
    private final QuoteLines lines;
    private final QuoteSettings settings;
    private final SalesConfig sales;
    private final Ids ids;
    private final Clock clock;

    DraftQuote(
            UnitOfWork unitOfWork,
            KnownCustomers customers,
            Repository<Opportunity> opportunities,
            Quotes quotes,
            QuoteLines lines,
            QuoteSettings settings,
            SalesConfig sales,
            Ids ids,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.opportunities = opportunities;
        this.quotes = quotes;
        this.lines = lines;
        this.settings = settings;
        this.sales = sales;
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<Quote> draft(Command command) {
        return unitOfWork.inTransaction(() -> customers
                .isVisible(command.customerId())
                .invoke(UnknownCustomer::unless)
                .chain(() -> requireOpportunity(command))
                .chain(() -> content(command))
                .chain(content -> quotes.nextNumber().map(number -> quote(command, content, number)))
                .call(quotes::store));
    }

    private Uni<Void> requireOpportunity(Command command) {
        if (command.opportunityId() == null) {
            return Uni.createFrom().voidItem();
        }
        return opportunities
                .find(command.opportunityId())
                .onFailure(NotFound.class)
                .transform(absent -> new UnknownReference("opportunity", "opportunityId"))
                .invoke(found -> requireTheirs(found, command.customerId()))
                .replaceWithVoid();
    }

    private static void requireTheirs(Opportunity opportunity, UUID customer) {
        if (!opportunity.state().customerId().equals(customer)) {
            throw InvalidInput.of(
                    "opportunityId", "quote.opportunity-of-another", "The opportunity is another customer's.");
        }
    }

    private Uni<QuoteContent> content(Command command) {
        var validUntil = command.validUntil() == null ? settings.validUntil(today()) : command.validUntil();
        return lines.of(command.lines())
                .map(made -> new QuoteContent(made, command.discount(), validUntil, command.terms()));
    }

    private Quote quote(Command command, QuoteContent content, String number) {
        var head = new QuoteState.Head(
                ids.next(),
                number,
                1,
                command.customerId(),
                command.opportunityId(),
                command.currency(),
                clock.instant());
        return Quote.draft(head, content, today());
    }

    private LocalDate today() {
        return sales.dayOf(clock.instant());
    }
}
