package crm.platform.imports;

import crm.platform.imports.csv.CsvFormat;
import crm.platform.imports.csv.CsvRows;
import crm.platform.vocabulary.Term;
import crm.platform.vocabulary.Terms;
import crm.platform.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A kind of file with a column of each type, and files of it. */
final class ImportFixture {

    static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final Vocabulary SHADES = Vocabulary.of("shades");
    private static final Map<Vocabulary, Terms> CODES = Map.of(
            SHADES,
            new Terms(
                    SHADES,
                    List.of(
                            new Term("shades", "DARK", 1, "Koyu", "Dark", 10, false),
                            new Term("shades", "GREY", 1, "Gri", "Grey", 20, true),
                            new Term("shades", "PALE", 1, "Açık", "Pale", 30, false))));
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
            ImportColumn.optionalTermOf(SHADES, "shade"),
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
        return new RowChecks(plan, List.of("number"), grouped, () -> new CellParser(rows.delimiter(), ISTANBUL, CODES));
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
