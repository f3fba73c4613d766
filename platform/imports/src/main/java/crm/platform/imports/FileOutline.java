package crm.platform.imports;

import static java.util.Objects.requireNonNull;

import crm.platform.domain.InvalidInput;
import crm.platform.imports.csv.CsvFormat;
import crm.platform.imports.csv.CsvRow;
import crm.platform.imports.csv.CsvRows;
import crm.platform.imports.csv.CsvUnreadable;
import java.util.List;

/**
 * What one reading of an uploaded file tells: it is CSV to its end, its header, its number of rows.
 *
 * @param header without the white space around each name; unnamed columns are empty
 */
record FileOutline(List<String> header, int rows) {

    private static final int MOST_COLUMNS = 200;

    /** What the decoder puts where bytes are no UTF-8. */
    private static final char UNREADABLE = '\uFFFD';

    static FileOutline of(UploadedFile file, int mostRows) {
        if (CsvFormat.isUtf16(file.start())) {
            throw new InvalidInput("import.not-utf8", "The file is UTF-16; save it as CSV UTF-8.");
        }
        try (var rows = new CsvRows(file.stream(), CsvFormat.detect(file.start()))) {
            return new FileOutline(header(rows), count(rows, mostRows));
        } catch (CsvUnreadable unreadable) {
            throw new InvalidInput("import.unreadable", requireNonNull(unreadable.getMessage()));
        }
    }

    /** A file in another encoding, Windows-1254 of a Turkish spreadsheet, is refused as a whole: its plain rows alone would be a part. */
    private static void requireUtf8(CsvRow row) {
        if (row.cells().stream().anyMatch(cell -> cell.indexOf(UNREADABLE) >= 0)) {
            throw new InvalidInput(
                    "import.not-utf8",
                    "Line " + row.line() + " is not UTF-8: save the file as CSV UTF-8 and upload it again.");
        }
    }

    static List<String> names(CsvRow header) {
        return header.cells().stream().map(String::strip).toList();
    }

    private static List<String> header(CsvRows rows) {
        if (!rows.hasNext()) {
            throw new InvalidInput("import.file-empty", "The file is empty.");
        }
        var header = rows.next();
        requireUtf8(header);
        var names = names(header);
        if (names.size() > MOST_COLUMNS) {
            throw new InvalidInput("import.too-many-columns", "A file may have at most " + MOST_COLUMNS + " columns.");
        }
        return names;
    }

    private static int count(CsvRows rows, int mostRows) {
        var count = 0;
        while (rows.hasNext()) {
            requireUtf8(rows.next());
            count++;
        }
        if (count == 0) {
            throw new InvalidInput("import.no-rows", "The file has a header but no rows.");
        }
        if (count > mostRows) {
            throw new InvalidInput("import.too-many-rows", "A file may have at most " + mostRows + " rows; split it.");
        }
        return count;
    }
}
