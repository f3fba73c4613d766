package crm.gateway;

import crm.testing.PermissionRules;

class GatewayPermissionTest extends PermissionRules {

    GatewayPermissionTest() {
        super("crm.gateway");
    }
}
