package crm.sales;

import crm.testing.ArchitectureRules;

class SalesArchitectureTest extends ArchitectureRules {

    SalesArchitectureTest() {
        super("crm.sales");
    }
}
