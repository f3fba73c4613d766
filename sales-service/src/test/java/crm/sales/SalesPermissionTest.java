package crm.sales;

import crm.testing.PermissionRules;

class SalesPermissionTest extends PermissionRules {

    SalesPermissionTest() {
        super("crm.sales");
    }
}
