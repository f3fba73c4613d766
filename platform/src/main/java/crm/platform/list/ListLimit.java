package crm.platform.list;

import crm.platform.domain.InvalidInput;

/** Rows of a page: 50 when the caller does not say, 200 at most. */
final class ListLimit {

    static final int DEFAULT = 50;
    static final int MOST = 200;

    private ListLimit() {}

    static int of(String text) {
        if (text == null) {
            return DEFAULT;
        }
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST) {
            return Integer.parseInt(text);
        }
        throw InvalidInput.of("limit", "list.limit-out-of-range", "limit is a number from 1 to " + MOST + ".");
    }
}
