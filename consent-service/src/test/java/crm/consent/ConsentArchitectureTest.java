package crm.consent;

import crm.testing.ArchitectureRules;
import java.util.Map;

class ConsentArchitectureTest extends ArchitectureRules {

    ConsentArchitectureTest() {
        super("crm.consent");
    }

    @Override
    protected Map<String, String> unlayered() {
        return Map.of("crm.consent.imports", "files bring what several features keep");
    }
}
