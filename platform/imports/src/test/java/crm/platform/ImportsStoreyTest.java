package crm.platform;

import crm.testing.StoreyRules;

class ImportsStoreyTest extends StoreyRules {}
