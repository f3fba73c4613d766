package crm.support;

import crm.testing.RequestRules;

class SupportRequestTest extends RequestRules {

    SupportRequestTest() {
        super("crm.support");
    }
}
