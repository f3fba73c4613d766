package crm.sales.quote.api;

/** What other packages' tests need to know of the merge patches, which are seen here only. */
public final class QuotePatches {

    public static final Class<?> CHANGE = ChangeQuoteRequest.class;

    private QuotePatches() {}
}
