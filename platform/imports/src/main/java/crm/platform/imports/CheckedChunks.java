package crm.platform.imports;

import crm.platform.imports.csv.CsvRows;
import java.util.ArrayList;
import java.util.List;

/**
 * Checked rows of a file, chunk by chunk. Rows of one key come together, where the last of them stands, and count as committed when that
 * line is; so a chunk may be larger than it should by one key's rows.
 */
final class CheckedChunks {

    private final CsvRows rows;
    private final RowChecks checks;
    private final RowGroups groups;
    private final int chunkSize;
    private final int committedLine;

    CheckedChunks(CsvRows rows, RowChecks checks, RowGroups groups, int chunkSize, int committedLine) {
        this.rows = rows;
        this.checks = checks;
        this.groups = groups;
        this.chunkSize = chunkSize;
        this.committedLine = committedLine;
    }

    /** Empty at the end of the file. */
    List<CheckedRow> next() {
        var chunk = new ArrayList<CheckedRow>(chunkSize);
        checks.beginChunk();
        while (chunk.size() < chunkSize && rows.hasNext()) {
            var group = groups.with(checks.check(rows.next()));
            if (!group.isEmpty() && group.get(group.size() - 1).line() > committedLine) {
                chunk.addAll(group);
            }
        }
        return chunk;
    }
}
