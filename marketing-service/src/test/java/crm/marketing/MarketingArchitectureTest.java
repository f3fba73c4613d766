package crm.marketing;

import crm.testing.ArchitectureRules;
import java.util.Map;

class MarketingArchitectureTest extends ArchitectureRules {

    MarketingArchitectureTest() {
        super("crm.marketing");
    }

    @Override
    protected Map<String, String> unlayered() {
        return Map.of("crm.marketing.dispatch.DispatchWorkers", "threads that call the use cases");
    }
}
