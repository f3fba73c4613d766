package crm.marketing;

import crm.testing.PermissionRules;

class MarketingPermissionTest extends PermissionRules {

    MarketingPermissionTest() {
        super("crm.marketing");
    }
}
