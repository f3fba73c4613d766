package crm.sales;

import crm.testing.ForeignIdRules;
import java.util.Map;

class SalesForeignIdTest extends ForeignIdRules {

    SalesForeignIdTest() {
        super(
                "crm.sales",
                Map.ofEntries(
                        Map.entry(
                                "RedriveRequest.aggregateId",
                                "none: selects among dead letters, and selects none where there is none"),
                        Map.entry("OpportunityRequests.Open.customerId", "KnownCustomers: customer.unknown"),
                        Map.entry("OpportunityRequests.Open.leadId", "KnownRecords: lead.unknown"),
                        Map.entry("OpportunityRequests.Open.pipelineId", "Pipelines: opportunity.unknown-pipeline"),
                        Map.entry("OfferRequests.Propose.customerId", "KnownCustomers: customer.unknown"),
                        Map.entry("OfferRequests.Propose.productId", "Orders.articles: product.unknown"),
                        Map.entry("OfferRequests.Accept.orderId", "Orders.find: order.unknown"),
                        Map.entry("CreateOrderRequest.customerId", "KnownCustomers: customer.unknown"),
                        Map.entry("CreateOrderRequest.Line.productId", "Article.known: order.unknown-product"),
                        Map.entry("QuoteRequests.Draft.customerId", "KnownCustomers: customer.unknown"),
                        Map.entry("QuoteRequests.Draft.opportunityId", "Opportunities: opportunity.unknown"),
                        Map.entry("QuoteRequests.QuotedLine.productId", "Line.of: quote.unknown-product"),
                        Map.entry("CreateInvoiceRequest.customerId", "KnownCustomers: customer.unknown"),
                        Map.entry("ReassignRequest.userId", "KnownUsers: user.unknown, user.inactive"),
                        Map.entry(
                                "ReassignRequest.ids",
                                "per item: who is not there, or not visible, is named in the answer"),
                        Map.entry("CreateInvoiceRequest.orderId", "Orders: order.unknown"),
                        Map.entry(
                                "CreateInvoiceRequest.Line.productId",
                                "none: a line of an invoice is a text; nothing is read through the id")));
    }
}
