package crm.console.search;

import java.util.List;

/**
 * What fits a text, by kind.
 *
 * @param text that was looked for; empty: nothing was
 */
record Found(String text, List<Group> groups) {

    /**
     * @param all where all that fit are listed
     * @param missing the service did not answer
     */
    record Group(String title, String icon, List<Hit> hits, String all, boolean missing) {}

    /** @param note what tells two of the same name apart; empty for nothing */
    record Hit(String name, String note, String address) {}

    /** Something was looked for, everything answered, and nothing fits. */
    public boolean isNothing() {
        return !text.isEmpty() && groups.isEmpty();
    }
}
