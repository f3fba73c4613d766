package crm.support;

import crm.testing.ArchitectureRules;
import java.util.Set;

class SupportArchitectureTest extends ArchitectureRules {

    SupportArchitectureTest() {
        super("crm.support");
    }

    /** No feature stands here yet; the first one deletes its layers from this list. */
    @Override
    protected Set<String> absentLayers() {
        return Set.of("domain", "application", "persistence", "messaging", "api");
    }
}
