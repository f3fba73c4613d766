package crm.platform.imports;

import crm.platform.imports.csv.CsvRow;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** By what the rows of a file are told apart; known of rows, too, whose other cells are wrong. */
final class RowKeys {

    private record Part(int position, ImportColumn column) {}

    private final List<Part> parts;

    /**
     * @param columnsByPosition what each cell of a row means; null where the cell is not imported
     * @param keyColumns which of them are the key
     */
    RowKeys(List<ImportColumn> columnsByPosition, List<String> keyColumns) {
        this.parts = IntStream.range(0, columnsByPosition.size())
                .filter(i -> columnsByPosition.get(i) != null)
                .filter(i -> keyColumns.contains(columnsByPosition.get(i).name()))
                .mapToObj(i -> new Part(i, columnsByPosition.get(i)))
                .sorted((one, other) ->
                        Integer.compare(keyColumns.indexOf(one.column.name()), keyColumns.indexOf(other.column.name())))
                .toList();
    }

    /** Null for a row without a key. */
    @Nullable
    String of(CsvRow row) {
        var key = new StringBuilder();
        var told = false;
        for (var part : parts) {
            var text = part.position < row.cells().size()
                    ? text(part.column, row.cells().get(part.position))
                    : "";
            told |= !text.isEmpty();
            key.append(text.isEmpty() ? part.column.absent() : text).append('\u001f');
        }
        return told ? key.toString() : null;
    }

    private static String text(ImportColumn column, String cell) {
        try {
            return CellText.checked(column, cell);
        } catch (CellRefused refused) {
            return cell.strip();
        }
    }
}
