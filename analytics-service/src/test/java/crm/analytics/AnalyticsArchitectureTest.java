package crm.analytics;

import crm.testing.ArchitectureRules;

class AnalyticsArchitectureTest extends ArchitectureRules {

    AnalyticsArchitectureTest() {
        super("crm.analytics");
    }
}
