package crm.gateway;

import crm.testing.PermissionRules;

class GatewayPermissionTest extends PermissionRules {

    GatewayPermissionTest() {
        super(new String[] {"crm.gateway"}); // it has no tables, and so no operations on them
    }
}
