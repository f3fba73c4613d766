package crm.marketing;

import crm.testing.RequestRules;

class MarketingRequestTest extends RequestRules {

    MarketingRequestTest() {
        super("crm.marketing");
    }
}
