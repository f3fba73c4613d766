package crm.marketing;

import crm.testing.ArchitectureRules;

class MarketingArchitectureTest extends ArchitectureRules {

    MarketingArchitectureTest() {
        super("crm.marketing");
    }
}
