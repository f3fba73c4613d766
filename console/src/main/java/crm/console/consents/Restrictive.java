package crm.console.consents;

import java.util.Set;

/** What ends a permission when people say it. */
final class Restrictive {

    static final Set<String> ACTIONS = Set.of("REFUSE", "WITHDRAW", "OBJECT");

    private Restrictive() {}

    static boolean is(String action) {
        return ACTIONS.contains(action);
    }
}
