package crm.platform;

import crm.testing.StoreyRules;

class WebStoreyTest extends StoreyRules {}
