package crm.platform.imports;

import crm.platform.imports.csv.CsvRow;
import java.util.Map;

/**
 * A column of the kind, and where in a row of the file its cell stands.
 *
 * @param form of the cells that are this column's; those of another are empty to it
 * @param translations from what a cell says to what the kind calls it
 */
record MappedColumn(int position, ImportColumn column, Form form, Map<String, String> translations) {

    /** What a cell looks like that is one of several things. */
    enum Form {
        ANY,
        EMAIL,
        PHONE;

        static Form of(ColumnType type) {
            return type == ColumnType.EMAIL ? EMAIL : PHONE;
        }

        private boolean holds(String cell) {
            return this == ANY || (this == EMAIL) == (cell.indexOf('@') >= 0);
        }
    }

    /** Empty where the row is too short. */
    String cell(CsvRow row) {
        var cells = row.cells();
        var told = position < cells.size() ? cells.get(position) : "";
        var meant = translations.getOrDefault(told.strip(), told);
        return form.holds(meant) ? meant : "";
    }
}
