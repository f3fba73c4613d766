package crm.sales;

import crm.testing.ArchitectureRules;
import java.util.Map;

class SalesArchitectureTest extends ArchitectureRules {

    SalesArchitectureTest() {
        super("crm.sales");
    }

    @Override
    protected Map<String, String> unlayered() {
        return Map.of("crm.sales.SalesConfig", "what the organisation decides once for all features");
    }
}
