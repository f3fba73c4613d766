package crm.console.consents;

import crm.console.shell.Tab;
import crm.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;

/** The parts of the consent centre that the caller may see. */
final class ConsentTabs {

    static final String LEDGER = "/console/consents";
    static final String WITHDRAWALS = LEDGER + "/withdrawals";
    static final String REGISTRY = LEDGER + "/registry";
    static final String DECISIONS = LEDGER + "/decisions";
    static final String VERIFICATION = LEDGER + "/verification";

    private ConsentTabs() {}

    static List<Tab> of(ConsentTexts texts, Caller caller, String current) {
        var tabs = new ArrayList<Tab>();
        tabs.add(tab(texts.ledger(), LEDGER, current));
        tabs.add(tab(texts.withdrawals(), WITHDRAWALS, current));
        tabs.add(tab(texts.registry(), REGISTRY, current));
        if (caller.may("permission:read")) {
            tabs.add(tab(texts.decisions(), DECISIONS, current));
        }
        tabs.add(tab(texts.verification(), VERIFICATION, current));
        return List.copyOf(tabs);
    }

    private static Tab tab(String text, String address, String current) {
        return new Tab(text, address, address.equals(current));
    }
}
