package crm.analytics;

import crm.testing.PermissionRules;

class AnalyticsPermissionTest extends PermissionRules {

    AnalyticsPermissionTest() {
        super("crm.analytics");
    }
}
