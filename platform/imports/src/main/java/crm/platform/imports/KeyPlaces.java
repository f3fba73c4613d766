package crm.platform.imports;

import crm.platform.imports.csv.CsvRows;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in a file the rows of each key stand: read before the rows themselves, so that those of one key can go into one chunk. */
final class KeyPlaces {

    static final KeyPlaces NONE = new KeyPlaces();

    private final Map<String, Place> places = new HashMap<>();

    /** @param first line, as {@code last} */
    record Place(int first, int last, int rows) {

        private Place and(Place next) {
            return new Place(first, next.last, rows + next.rows);
        }
    }

    /** @param rows behind the header */
    static KeyPlaces of(CsvRows rows, RowKeys keys) {
        var found = new KeyPlaces();
        while (rows.hasNext()) {
            var row = rows.next();
            var key = keys.of(row);
            if (key != null) {
                found.places.merge(key, new Place(row.line(), row.line(), 1), Place::and);
            }
        }
        return found;
    }

    @Nullable
    Place of(@Nullable String key) {
        return key == null ? null : places.get(key);
    }
}
