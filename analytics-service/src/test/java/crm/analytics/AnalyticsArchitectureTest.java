package crm.analytics;

import crm.testing.ArchitectureRules;
import java.util.Map;

class AnalyticsArchitectureTest extends ArchitectureRules {

    AnalyticsArchitectureTest() {
        super("crm.analytics");
    }

    @Override
    protected Map<String, String> unlayered() {
        return Map.of("crm.analytics.progress", "counts rows, and has no rule");
    }
}
