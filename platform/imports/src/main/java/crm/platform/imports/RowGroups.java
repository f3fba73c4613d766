package crm.platform.imports;

import crm.platform.imports.KeyPlaces.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of one key back until the last of them has come: they are imported together or not at all. They may stand apart in the
 * file, but not so far that too many rows would have to be held.
 */
final class RowGroups {

    static final int FARTHEST = 10_000;

    private final KeyPlaces places;
    private final int mostRows;
    private final Map<String, List<CheckedRow>> held = new HashMap<>();

    /** @param mostRows of one key */
    RowGroups(KeyPlaces places, int mostRows) {
        this.places = places;
        this.mostRows = mostRows;
    }

    /** @return the rows that can be imported now that this one has come: all of one key, in the order of the file */
    List<CheckedRow> with(CheckedRow row) {
        var place = places.of(row.key());
        if (place == null || place.rows() == 1) {
            return List.of(row);
        }
        var fault = faultOf(place);
        return fault == null ? held(row, place) : List.of(row.isGood() ? fault.of(row) : row.alone());
    }

    private record Fault(String code, String message) {

        private CheckedRow of(CheckedRow row) {
            return CheckedRow.bad(row.line(), null, code, message);
        }
    }

    private @Nullable Fault faultOf(Place place) {
        if (place.rows() > mostRows) {
            return new Fault("too-many-rows-of-key", "At most " + mostRows + " rows may have one key.");
        }
        return place.last() - place.first() > FARTHEST
                ? new Fault("rows-too-far-apart", "The rows of this key stand far apart: sort the file by it.")
                : null;
    }

    private List<CheckedRow> held(CheckedRow row, Place place) {
        var group = held.computeIfAbsent(row.key(), key -> new ArrayList<>());
        group.add(row);
        if (row.line() < place.last()) {
            return List.of();
        }
        held.remove(row.key());
        return whole(group);
    }

    private static List<CheckedRow> whole(List<CheckedRow> group) {
        return group.stream()
                .filter(row -> !row.isGood())
                .findFirst()
                .map(bad -> group.stream()
                        .map(row -> row.isGood() ? row.spoiledBy(bad.line()) : row)
                        .toList())
                .orElse(group);
    }
}
