package crm.platform;

import crm.testing.StoreyRules;

class AddressStoreyTest extends StoreyRules {}
