package crm.platform;

import crm.testing.StoreyRules;

class DataStoreyTest extends StoreyRules {}
