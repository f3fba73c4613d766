package crm.platform.imports;

import crm.platform.imports.csv.CsvFormat;
import crm.platform.imports.csv.CsvRows;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A kind of file with a column of each type, and files of it. */
final class ImportFixture {

    static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("number", ColumnType.KEY),
            ImportColumn.optional("name", ColumnType.TEXT).upTo(20),
            ImportColumn.optional("at", ColumnType.INSTANT_OR_DATE),
            ImportColumn.optional("while", ColumnType.INTERVALS),
            ImportColumn.optional("day", ColumnType.DATE),
            ImportColumn.optional("quantity", ColumnType.DECIMAL),
            ImportColumn.optional("amount", ColumnType.MONEY),
            ImportColumn.optional("count", ColumnType.INTEGER),
            ImportColumn.optional("id", ColumnType.UUID),
            ImportColumn.optional("email", ColumnType.EMAIL),
            ImportColumn.optional("phone", ColumnType.PHONE),
            ImportColumn.optionalOneOf("colour", List.of("RED", "BLUE")),
            ImportColumn.optional("active", ColumnType.BOOLEAN),
            ImportColumn.optional("balance", ColumnType.MONEY).asSigned());

    private ImportFixture() {}

    static List<CheckedRow> checked(String file) {
        return checked(file.getBytes(StandardCharsets.UTF_8));
    }

    static List<CheckedRow> checked(byte[] file) {
        var rows = rows(file);
        return all(rows, checks(rows));
    }

    private static List<CheckedRow> all(CsvRows rows, RowChecks checks) {
        var result = new ArrayList<CheckedRow>();
        while (rows.hasNext()) {
            result.add(checks.check(rows.next()));
        }
        return result;
    }

    static CsvRows rows(byte[] file) {
        return new CsvRows(new ByteArrayInputStream(file), CsvFormat.detect(file));
    }

    static RowChecks checks(CsvRows rows) {
        return checks(rows, false);
    }

    static RowChecks checks(CsvRows rows, boolean grouped) {
        var mapping = new ColumnMapping(FileOutline.names(rows.next()), COLUMNS);
        return checks(rows, mapping.plan(FileMapping.of(mapping.automatic())), grouped);
    }

    private static RowChecks checks(CsvRows rows, RowPlan plan, boolean grouped) {
        return new RowChecks(plan, List.of("number"), grouped, new CellParser(rows.delimiter(), ISTANBUL));
    }

    static List<CheckedRow> checked(String file, FileMapping given) {
        var rows = rows(file.getBytes(StandardCharsets.UTF_8));
        var mapping = new ColumnMapping(FileOutline.names(rows.next()), COLUMNS);
        mapping.check(given);
        return all(rows, checks(rows, mapping.plan(given), false));
    }

    /** The only good row of a file with one further column. */
    static Object value(String column, String cell) {
        var row = checked("number," + column + "\n1," + cell + "\n").get(0);
        return row.isGood() ? row.row().values().get(column) : row.errors();
    }

    /** The code of the only error of a row with one further column. */
    static String refusal(String column, String cell) {
        var errors = checked("number," + column + "\n1," + cell + "\n").get(0).errors();
        if (errors.size() != 1
                || !errors.get(0).column().equals(column)
                || errors.get(0).line() != 2) {
            throw new AssertionError("expected one error of " + column + " in line 2: " + errors);
        }
        return errors.get(0).code();
    }
}
