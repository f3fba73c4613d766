package crm.consent;

import crm.testing.ForeignIdRules;
import java.util.Map;

class ConsentForeignIdTest extends ForeignIdRules {

    ConsentForeignIdTest() {
        super(
                "crm.consent",
                Map.of(
                        "RedriveRequest.aggregateId",
                                "none: selects among dead letters, and selects none where there is none",
                        "ConsentRequest.personId", "People: customer.unknown",
                        "WithdrawalRequest.personId", "People: customer.unknown",
                        "DecisionsRequest.Item.personId", "per item: DENY, CUSTOMER_UNKNOWN",
                        "DispatchPermitsRequest.Item.customerId",
                                "per item: DENY, for nobody granted; asked by marketing-service for whom it may see itself",
                        "DispatchPermitsRequest.Item.messageId", "none: marketing-service's own name of a message",
                        "OutcomesRequest.Item.permitId", "per item: UNKNOWN"));
    }
}
