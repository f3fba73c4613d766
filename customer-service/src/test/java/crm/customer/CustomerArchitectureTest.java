package crm.customer;

import crm.testing.ArchitectureRules;

class CustomerArchitectureTest extends ArchitectureRules {

    CustomerArchitectureTest() {
        super("crm.customer");
    }
}
