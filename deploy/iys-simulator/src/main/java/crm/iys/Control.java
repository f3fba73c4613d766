package crm.iys;

import java.util.List;
import java.util.Map;

/** What the real registry does not have: a citizen, faults, and a look inside. */
final class Control {

    static final String PREFIX = "/simulator/";

    private final Settings settings;
    private final ConsentApi consents;
    private final Store store;
    private final TokenDesk tokens;
    private final Faults faults;

    Control(Settings settings, ConsentApi consents, Store store, TokenDesk tokens, Faults faults) {
        this.settings = settings;
        this.consents = consents;
        this.store = store;
        this.tokens = tokens;
        this.faults = faults;
    }

    Answer answer(Request request) {
        if (request.is("POST", PREFIX + "citizen")) {
            return consents.citizen(request.body());
        }
        if (request.is("POST", PREFIX + "faults")) {
            return faults(request);
        }
        if (request.is("GET", PREFIX + "movements")) {
            return new Answer(200, movements(request.query().get("recipient")));
        }
        if (request.is("GET", PREFIX + "statistics")) {
            return new Answer(200, Map.of("tokenCalls", tokens.calls()));
        }
        throw Router.unknown();
    }

    private Answer faults(Request request) {
        faults.set(request.body());
        tokens.lock(request.body().path("lockTokens").asBoolean());
        if (request.body().path("expireTokens").asBoolean()) {
            tokens.expireAll();
        }
        return new Answer(204, null);
    }

    /** @param recipient null for all */
    private List<Map<String, Object>> movements(String recipient) {
        return store.movements(settings.brandCode()).stream()
                .filter(movement -> recipient == null
                        || movement.consent().address().recipient().equals(recipient))
                .map(Movement::view)
                .toList();
    }
}
