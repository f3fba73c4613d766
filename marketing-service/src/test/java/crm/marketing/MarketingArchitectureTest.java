package crm.marketing;

import crm.testing.ArchitectureRules;
import java.util.Set;

class MarketingArchitectureTest extends ArchitectureRules {

    MarketingArchitectureTest() {
        super("crm.marketing");
    }

    /** No feature stands here yet; the first one deletes its layers from this list. */
    @Override
    protected Set<String> absentLayers() {
        return Set.of("domain", "application", "persistence", "messaging", "api");
    }
}
