package crm.platform;

import crm.testing.StoreyRules;
import java.util.Map;

class EventsStoreyTest extends StoreyRules {

    @Override
    protected Map<String, String> namedAfterTheBusiness() {
        return Map.of("crm.platform.customer", "whose records these are, every service asks in the same words");
    }
}
