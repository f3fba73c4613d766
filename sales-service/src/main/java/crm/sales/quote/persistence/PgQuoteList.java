package crm.sales.quote.persistence;

import crm.platform.customer.KnownCustomers;
import crm.platform.data.document.DocumentColumns;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import crm.sales.quote.application.QuoteSummary;
import jakarta.inject.Singleton;

/** Quotes page by page. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgQuoteList extends PgList<QuoteSummary> {

    static final DocumentColumns<QuoteEntity> QUOTES = new DocumentColumns<>(QuoteEntity.class, "q");

    @ListParameters(operation = "listQuotes")
    static final ListQuery<QuoteSummary> QUERY = QUOTES.list(
                    QUOTES.selectWithout("terms", "approvalNote", "linkHash", "declineComment"), QuoteEntity::summary)
            .of("q", KnownCustomers.THEIRS)
            .searchedIn(QUOTES.columns("number"))
            .filtered(QUOTES.columns(
                    "customerId", "opportunityId", "orderId", "number", "status", "currency", "ownerUserId"))
            .sorted(QUOTES.columns("total", "validUntil", "createdAt"))
            .filtered(QUOTES.columns("sentAt", "answeredAt"))
            .summed(QUOTES.column("total"), QUOTES.column("currency"), "status");

    PgQuoteList(Lists lists) {
        super(lists, QUERY);
    }
}
