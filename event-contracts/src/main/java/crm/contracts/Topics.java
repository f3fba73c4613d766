package crm.contracts;

import java.util.List;

/** Every topic of the platform. A deployment creates them; nothing is created by the first message. */
public final class Topics {

    public static final String INDIVIDUAL_CUSTOMER = "crm.customer.individual-customer.v1";
    public static final String CORPORATE_CUSTOMER = "crm.customer.corporate-customer.v1";
    public static final String LEAD = "crm.customer.lead.v1";
    public static final String PRODUCT = "crm.sales.product.v1";
    public static final String OPPORTUNITY = "crm.sales.opportunity.v1";
    public static final String QUOTE = "crm.sales.quote.v1";
    public static final String OFFER = "crm.sales.offer.v1";
    public static final String ORDER = "crm.sales.order.v1";
    public static final String ORDER_COST = "crm.sales.order-cost.v1";
    public static final String INVOICE = "crm.sales.invoice.v1";
    public static final String SERVICE_REQUEST = "crm.support.service-request.v1";
    public static final String SURVEY = "crm.support.survey.v1";
    public static final String SEGMENT = "crm.marketing.segment.v1";
    public static final String CAMPAIGN = "crm.marketing.campaign.v1";
    public static final String DISPATCH = "crm.marketing.dispatch.v1";
    public static final String PERMISSION = "crm.consent.permission.v1";

    public static final String USER = "crm.identity.user.v1";

    private static final int PARTITIONS = 6;

    private static final List<Topic> ALL = List.of(
            keptForEver(INDIVIDUAL_CUSTOMER, "Natural persons who are customers."),
            keptForEver(CORPORATE_CUSTOMER, "Companies that are customers."),
            keptForEver(LEAD, "Leads from creation to conversion."),
            keptForEver(PRODUCT, "The product catalogue."),
            keptForEver(OPPORTUNITY, "Opportunities in the pipeline."),
            keptForEver(QUOTE, "Quotes from the draft to the customer's answer."),
            keptForEver(OFFER, "What customers are offered beside what they have, and what they say to it."),
            keptForEver(ORDER, "Orders."),
            keptForEver(
                    ORDER_COST,
                    "What the goods of confirmed orders cost us: for the services of the platform, never for partners."),
            keptForEver(INVOICE, "Invoices and their payments."),
            keptForEver(SERVICE_REQUEST, "Service requests with the clocks of their service levels."),
            keptForEver(SURVEY, "Surveys: invitations and scores."),
            keptForEver(SEGMENT, "Whom a campaign may be meant for."),
            keptForEver(CAMPAIGN, "Campaigns from the plan to the end."),
            keptForEver(DISPATCH, "One message of one campaign to one person: permitted, sent, or why not."),
            keptForEver(PERMISSION, "What may be done with an address (COMM) or a person's data (PROC)."),
            keptForEver(USER, "Who works here, in which teams and with which roles; no name, no address."));

    private Topics() {}

    public static List<Topic> all() {
        return ALL;
    }

    private static Topic keptForEver(String name, String description) {
        return new Topic(name, PARTITIONS, Topic.FOR_EVER, description);
    }
}
