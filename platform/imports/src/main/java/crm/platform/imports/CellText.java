package crm.platform.imports;

import crm.platform.domain.PlainText;
import crm.platform.domain.PlainText.Fault;
import crm.platform.imports.csv.FormulaCells;

/** What holds for the text of every cell, whatever its column. */
final class CellText {

    /** Inside a file it is debris of another one. */
    private static final char MARK = '\uFEFF';

    private CellText() {}

    /** @return the cell without the white space around it; empty when it holds nothing */
    static String checked(ImportColumn column, String cell) {
        var text = cell.strip();
        if (text.isEmpty()) {
            return text;
        }
        if (FormulaCells.isFormula(cell) && !mayBegin(column.type(), text.charAt(0))) {
            throw new CellRefused("formula", "A cell must not begin with a character that starts a formula.");
        }
        if (text.indexOf(MARK) >= 0) {
            throw new CellRefused("control-character", "The cell holds a byte order mark.");
        }
        var fault = PlainText.faultOf(text, true);
        if (fault == Fault.INVISIBLE) {
            return "";
        }
        if (fault != null) {
            throw new CellRefused(fault.code().substring("text.".length()), fault.message());
        }
        if (text.length() > column.maxLength()) {
            throw new CellRefused("too-long", "At most " + column.maxLength() + " characters are allowed.");
        }
        return text;
    }

    private static boolean mayBegin(ColumnType type, char first) {
        return switch (type) {
            case TEXT -> true; // it is defused where it is written into a file for a spreadsheet
            case PHONE -> first == '+';
            case DECIMAL, MONEY, INTEGER -> first == '+' || first == '-';
            default -> false;
        };
    }
}
