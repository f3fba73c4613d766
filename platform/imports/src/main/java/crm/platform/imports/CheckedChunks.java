package crm.platform.imports;

import crm.platform.imports.csv.CsvRows;
import java.util.ArrayList;
import java.util.List;

/** Checked rows of a file, chunk by chunk, from the first line that is not committed yet. */
final class CheckedChunks {

    private final CsvRows rows;
    private final RowChecks checks;
    private final int chunkSize;
    private final int committedLine;

    CheckedChunks(CsvRows rows, RowChecks checks, int chunkSize, int committedLine) {
        this.rows = rows;
        this.checks = checks;
        this.chunkSize = chunkSize;
        this.committedLine = committedLine;
    }

    /** Empty at the end of the file. */
    List<CheckedRow> next() {
        var chunk = new ArrayList<CheckedRow>(chunkSize);
        while (chunk.size() < chunkSize && rows.hasNext()) {
            var row = checks.check(rows.next());
            if (row.line() > committedLine) {
                chunk.add(row);
            }
        }
        return chunk;
    }
}
