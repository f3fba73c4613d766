package crm.platform.imports;

import crm.platform.imports.csv.CsvRow;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By what the rows of a file are told apart; known of rows, too, whose other cells are wrong. */
final class RowKeys {

    private final List<MappedColumn> parts;

    /**
     * @param columns that are read from a row
     * @param keyColumns which of them are the key
     */
    RowKeys(List<MappedColumn> columns, List<String> keyColumns) {
        this.parts = columns.stream()
                .filter(part -> keyColumns.contains(part.column().name()))
                .sorted(Comparator.comparingInt(
                        part -> keyColumns.indexOf(part.column().name())))
                .toList();
    }

    /** Null for a row without a key. */
    @Nullable
    String of(CsvRow row) {
        var key = new StringBuilder();
        var told = false;
        for (var part : parts) {
            var text = text(part.column(), part.cell(row));
            told |= !text.isEmpty();
            key.append(text.isEmpty() ? part.column().absent() : text).append('\u001f');
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
