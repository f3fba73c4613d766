package crm.console.parts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A list that one goes through page by page.
 *
 * @param search null: it cannot be searched
 * @param creates where something new of the kind is begun
 * @param figures sums of all rows, also of those on other pages
 * @param empty what is said where there are no rows
 * @param next address of the next page; null on the last one
 */
public record Listing(
        @Nullable Search search,
        List<Chips> chips,
        List<Link> creates,
        List<Figure> figures,
        Table table,
        Empty empty,
        @Nullable String next) {

    /** @param kept what the address says besides the text */
    public record Search(String address, Map<String, String> kept, String text, String label, String hint) {

        public static Search of(Place place, String label, String hint) {
            var kept = place.with(Place.SEARCH, "").values();
            return new Search(place.path(), kept, place.get(Place.SEARCH), label, hint);
        }
    }

    public record Link(String text, String address) {}

    public record Figure(String name, String value, String note) {}

    /**
     * @param rows cells in the order of the columns
     * @param chosen each row has a box, to be handed over
     */
    public record Table(String name, List<Column> columns, List<List<Cell>> rows, boolean chosen) {

        public Table(String name, List<Column> columns, List<List<Cell>> rows) {
            this(name, columns, rows, false);
        }

        /** Of the record that a row leads to. */
        public String idOf(List<Field> row) {
            var address =
                    Objects.requireNonNull(row.get(0).cell().address(), "a row that can be chosen leads somewhere");
            return address.substring(address.lastIndexOf('/') + 1);
        }

        /** A cell with its heading. */
        public record Field(Cell cell, Column column) {}

        public List<List<Field>> fields() {
            return rows.stream().map(this::fields).toList();
        }

        private List<Field> fields(List<Cell> row) {
            return IntStream.range(0, row.size())
                    .mapToObj(at -> new Field(row.get(at), columns.get(at)))
                    .toList();
        }
    }

    /** @param icon of icons.svg */
    public record Empty(String icon, String title, String why) {}

    /** @param cursor as the API told; empty on the last page */
    public static @Nullable String next(Place place, String cursor) {
        return cursor.isEmpty() ? null : place.with(Place.CURSOR, cursor).address();
    }
}
