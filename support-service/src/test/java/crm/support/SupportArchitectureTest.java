package crm.support;

import crm.testing.ArchitectureRules;

class SupportArchitectureTest extends ArchitectureRules {

    SupportArchitectureTest() {
        super("crm.support");
    }
}
