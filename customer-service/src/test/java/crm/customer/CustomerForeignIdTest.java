package crm.customer;

import crm.testing.ForeignIdRules;
import java.util.Map;

class CustomerForeignIdTest extends ForeignIdRules {

    CustomerForeignIdTest() {
        super(
                "crm.customer",
                Map.of(
                        "RedriveRequest.aggregateId",
                                "none: selects among dead letters, and selects none where there is none",
                        "ConvertLeadRequest.customerId", "Customers: customer.unknown",
                        "AssignLeadRequest.assigneeUserId", "KnownUsers: user.unknown, user.inactive",
                        "ReassignRequest.userId", "KnownUsers: user.unknown, user.inactive",
                        "ReassignRequest.ids", "per item: who is not there, or not visible, is named in the answer",
                        "CreateLeadRequest.campaignId",
                                "none: a lead may come of a campaign that ran elsewhere; nothing is read through the id",
                        "ContactAddressRequest.customerIds", "per item: who is not there is missing in the answer"));
    }
}
