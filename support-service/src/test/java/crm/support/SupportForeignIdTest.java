package crm.support;

import crm.testing.ForeignIdRules;
import java.util.Map;

class SupportForeignIdTest extends ForeignIdRules {

    private static final String USER =
            "none: users are the identity provider's, a service has no list of them; see SECURITY.md";

    SupportForeignIdTest() {
        super(
                "crm.support",
                Map.of(
                        "RedriveRequest.aggregateId",
                                "none: selects among dead letters, and selects none where there is none",
                        "OpenServiceRequest.customerId", "KnownCustomers: customer.unknown",
                        "OpenServiceRequest.assetId", "KnownRecords: asset.unknown",
                        "OpenServiceRequest.productId", "KnownRecords: product.unknown",
                        "OpenServiceRequest.orderId", "KnownRecords: order.unknown",
                        "OpenServiceRequest.assigneeUserId", USER,
                        "RequestBodies.Assign.assigneeUserId", USER,
                        "SurveyInvitationResource.InviteRequest.customerId", "KnownCustomers: customer.unknown",
                        "SlaPolicyRequest.calendarId", "SlaBook: work-calendar.unknown"));
    }
}
