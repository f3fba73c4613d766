package crm.support;

import crm.testing.ForeignIdRules;
import java.util.Map;

class SupportForeignIdTest extends ForeignIdRules {

    private static final String USER = "KnownUsers: user.unknown, user.inactive";

    SupportForeignIdTest() {
        super(
                "crm.support",
                Map.ofEntries(
                        Map.entry(
                                "RedriveRequest.aggregateId",
                                "none: selects among dead letters, and selects none where there is none"),
                        Map.entry("OpenServiceRequest.customerId", "KnownCustomers: customer.unknown"),
                        Map.entry("OpenServiceRequest.assetId", "KnownRecords: asset.unknown"),
                        Map.entry("OpenServiceRequest.productId", "KnownRecords: product.unknown"),
                        Map.entry("OpenServiceRequest.orderId", "KnownRecords: order.unknown"),
                        Map.entry("OpenServiceRequest.assigneeUserId", USER),
                        Map.entry("RequestBodies.Assign.assigneeUserId", USER),
                        Map.entry("ReassignRequest.userId", USER),
                        Map.entry(
                                "ReassignRequest.ids",
                                "per item: who is not there, or not visible, is named in the answer"),
                        Map.entry(
                                "SurveyInvitationResource.InviteRequest.customerId",
                                "KnownCustomers: customer.unknown"),
                        Map.entry("SlaPolicyRequest.calendarId", "SlaBook: work-calendar.unknown")));
    }
}
