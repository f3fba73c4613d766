package crm.customer;

import crm.testing.ArchitectureRules;
import java.util.Map;

class CustomerArchitectureTest extends ArchitectureRules {

    CustomerArchitectureTest() {
        super("crm.customer");
    }

    @Override
    protected Map<String, String> unlayered() {
        return Map.of("crm.customer.imports", "files bring what several features keep");
    }
}
