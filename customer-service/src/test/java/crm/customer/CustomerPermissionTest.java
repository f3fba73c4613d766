package crm.customer;

import crm.testing.PermissionRules;

class CustomerPermissionTest extends PermissionRules {

    CustomerPermissionTest() {
        super("crm.customer");
    }
}
