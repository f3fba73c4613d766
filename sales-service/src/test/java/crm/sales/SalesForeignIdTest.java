package crm.sales;

import crm.testing.ForeignIdRules;
import java.util.Map;

class SalesForeignIdTest extends ForeignIdRules {

    SalesForeignIdTest() {
        super(
                "crm.sales",
                Map.of(
                        "RedriveRequest.aggregateId",
                                "none: selects among dead letters, and selects none where there is none",
                        "OpportunityRequests.Open.customerId", "KnownCustomers: customer.unknown",
                        "OpportunityRequests.Open.leadId", "KnownRecords: lead.unknown",
                        "OpportunityRequests.Open.pipelineId", "Pipelines: opportunity.unknown-pipeline",
                        "CreateOrderRequest.customerId", "KnownCustomers: customer.unknown",
                        "CreateOrderRequest.Line.productId", "Article.known: order.unknown-product",
                        "CreateInvoiceRequest.customerId", "KnownCustomers: customer.unknown",
                        "CreateInvoiceRequest.orderId", "Orders: order.unknown",
                        "CreateInvoiceRequest.Line.productId",
                                "none: a line of an invoice is a text; nothing is read through the id"));
    }
}
