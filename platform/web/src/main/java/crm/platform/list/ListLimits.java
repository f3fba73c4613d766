package crm.platform.list;

import crm.platform.domain.InvalidInput;
import org.jspecify.annotations.Nullable;

/** How much one request may ask of a list; of rows 50 when the caller does not say. */
public final class ListLimits {

    public static final int MOST_FILTERS = 20;
    public static final int MOST_VALUES = 200;
    public static final int LONGEST_SEARCH = 200;
    static final int ROWS = 50;
    static final int MOST_ROWS = 200;

    private ListLimits() {}

    public static int rows(@Nullable String text) {
        if (text == null) {
            return ROWS;
        }
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST_ROWS) {
            return Integer.parseInt(text);
        }
        throw InvalidInput.of("limit", "list.limit-out-of-range", "limit is a number from 1 to " + MOST_ROWS + ".");
    }
}
