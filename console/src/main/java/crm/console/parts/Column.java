package crm.console.parts;

import org.jspecify.annotations.Nullable;

/**
 * A heading of a table.
 *
 * @param number its figures stand below each other
 * @param onPhones stays on a narrow screen
 * @param sort address of the same list in another order; null: it is not sorted by this
 * @param sorted as aria-sort says it: none, ascending, descending
 */
public record Column(
        String title,
        boolean number,
        boolean onPhones,
        @Nullable String sort,
        String sorted) {

    public static Column of(String title) {
        return new Column(title, false, false, null, "none");
    }

    public static Column kept(String title) {
        return new Column(title, false, true, null, "none");
    }

    public static Column number(String title) {
        return new Column(title, true, false, null, "none");
    }

    /** Sorted by this field of the API: the greatest first, and the other way round when it is pressed again. */
    public Column sortedBy(String field, Place place) {
        var now = place.get(Place.SORT);
        var falling = "-" + field;
        var direction = now.equals(falling) ? "descending" : now.equals(field) ? "ascending" : "none";
        var next = place.with(Place.SORT, now.equals(falling) ? field : falling);
        return new Column(title, number, onPhones, next.address(), direction);
    }
}
