package crm.consent;

import crm.testing.PermissionRules;

class ConsentPermissionTest extends PermissionRules {

    ConsentPermissionTest() {
        super("crm.consent");
    }
}
