package crm.sales.opportunity.api;

/** What other packages' tests need to know of the merge patches, which are seen here only. */
public final class OpportunityPatches {

    public static final Class<?> UPDATE = OpportunityRequests.Update.class;

    private OpportunityPatches() {}
}
