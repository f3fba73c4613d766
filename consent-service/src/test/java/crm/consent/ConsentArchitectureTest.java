package crm.consent;

import crm.testing.ArchitectureRules;

class ConsentArchitectureTest extends ArchitectureRules {

    ConsentArchitectureTest() {
        super("crm.consent");
    }
}
