package crm.sales;

import crm.platform.vocabulary.TermRequests;
import crm.sales.opportunity.api.OpportunityPatches;
import crm.sales.order.api.OrderPatches;
import crm.sales.quote.api.QuotePatches;
import crm.testing.RequestRules;
import java.util.Set;

class SalesRequestTest extends RequestRules {

    SalesRequestTest() {
        super("crm.sales");
    }

    @Override
    protected Set<Class<?>> patches() {
        return Set.of(OpportunityPatches.UPDATE, OrderPatches.CHANGE, QuotePatches.CHANGE, TermRequests.Change.class);
    }

    @Override
    protected Set<String> codesOfNoVocabulary() {
        return Set.of("QuotedLine.exemptionCode"); // a number of three digits in the lists of the tax office
    }
}
