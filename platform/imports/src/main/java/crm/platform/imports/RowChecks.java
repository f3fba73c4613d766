package crm.platform.imports;

import static java.util.Objects.requireNonNull;

import crm.platform.imports.csv.CsvRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Checks the rows of one file in order. It remembers the keys it has met, so a job that is taken over has to be checked from the
 * file's beginning.
 */
final class RowChecks {

    private static final int MOST_ERRORS_OF_A_ROW = 10;

    private final RowPlan plan;
    private final List<String> keyColumns;
    private final RowKeys keys;
    private final boolean grouped;
    private final Supplier<CellParser> parsers;
    private CellParser parser;
    private final Map<String, Integer> lineOfKey = new HashMap<>();

    /**
     * @param keyColumns by which a row is known; empty when rows may repeat
     * @param grouped several rows may have one key; else it stands once in a file
     * @param parsers asked once a chunk, for what cells may hold may change while a file is imported
     */
    RowChecks(RowPlan plan, List<String> keyColumns, boolean grouped, Supplier<CellParser> parsers) {
        this.plan = plan;
        this.keyColumns = keyColumns;
        this.keys = new RowKeys(plan.columns(), keyColumns);
        this.grouped = grouped;
        this.parsers = parsers;
        this.parser = parsers.get();
    }

    void beginChunk() {
        parser = parsers.get();
    }

    RowKeys keys() {
        return keys;
    }

    CheckedRow check(CsvRow csv) {
        var row = checked(csv);
        if (grouped) {
            return row.with(keys.of(csv));
        }
        return row.isGood() ? unlessRepeated(row, requireNonNull(row.row())) : row;
    }

    private CheckedRow checked(CsvRow csv) {
        if (csv.isMalformed()) {
            return CheckedRow.bad(csv.line(), null, "encoding", "The row is not UTF-8.");
        }
        if (csv.cells().size() != plan.cells()) {
            return wrongCount(csv);
        }
        var errors = new ArrayList<RowError>();
        var row = new ImportRow(csv.line(), values(csv, errors));
        return errors.isEmpty() ? CheckedRow.good(row) : CheckedRow.bad(csv.line(), errors);
    }

    private CheckedRow wrongCount(CsvRow csv) {
        var code = csv.cells().size() < plan.cells() ? "too-few-cells" : "too-many-cells";
        var message = "The row has " + csv.cells().size() + " cells, the header " + plan.cells() + ".";
        return CheckedRow.bad(csv.line(), null, code, message);
    }

    private Map<String, Object> values(CsvRow csv, List<RowError> errors) {
        var values = new HashMap<String, Object>();
        for (var mapped : plan.columns()) {
            if (errors.size() < MOST_ERRORS_OF_A_ROW) {
                put(values, mapped.column(), mapped.cell(csv), csv.line(), errors);
            }
        }
        return values;
    }

    private void put(Map<String, Object> values, ImportColumn column, String cell, int line, List<RowError> errors) {
        try {
            var value = parser.parse(column, cell);
            if (value != null) {
                values.put(column.name(), value);
            }
        } catch (CellRefused refused) {
            errors.add(new RowError(line, column.name(), refused.code(), refused.getMessage()));
        }
    }

    private CheckedRow unlessRepeated(CheckedRow row, ImportRow values) {
        if (keyColumns.stream().noneMatch(values::has)) {
            return row;
        }
        var first = lineOfKey.putIfAbsent(key(values), row.line());
        if (first == null) {
            return row;
        }
        var column = keyColumns.size() == 1 ? keyColumns.get(0) : null;
        return CheckedRow.bad(
                row.line(),
                column,
                "duplicate-key",
                "The same " + String.join(", ", keyColumns) + " stands in line " + first + ".");
    }

    /** Of values, not of cells: one moment may be written in two ways. */
    private String key(ImportRow row) {
        var key = new StringBuilder();
        for (var column : keyColumns) {
            key.append(row.values().get(column)).append('\u001f');
        }
        return key.toString();
    }
}
