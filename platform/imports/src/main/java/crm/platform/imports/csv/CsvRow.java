package crm.platform.imports.csv;

import java.util.List;

/** @param line number of the physical line on which the row begins; the header is line 1 */
public record CsvRow(int line, List<String> cells) {

    /** What a decoder puts where bytes are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    public boolean isMalformed() {
        for (var cell : cells) {
            if (cell.indexOf(REPLACEMENT) >= 0) {
                return true;
            }
        }
        return false;
    }

    boolean isBlank() {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
