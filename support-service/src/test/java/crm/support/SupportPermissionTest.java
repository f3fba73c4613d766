package crm.support;

import crm.testing.PermissionRules;

class SupportPermissionTest extends PermissionRules {

    SupportPermissionTest() {
        super("crm.support");
    }
}
