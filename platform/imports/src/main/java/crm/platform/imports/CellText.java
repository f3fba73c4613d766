package crm.platform.imports;

import crm.platform.imports.csv.FormulaCells;

/** What holds for the text of every cell, whatever its column. */
final class CellText {

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
        if (hasControlCharacter(text)) {
            throw new CellRefused("control-character", "The cell holds a control character.");
        }
        if (text.length() > column.maxLength()) {
            throw new CellRefused("too-long", "At most " + column.maxLength() + " characters are allowed.");
        }
        return text;
    }

    private static boolean mayBegin(ColumnType type, char first) {
        return switch (type) {
            case PHONE -> first == '+';
            case DECIMAL, MONEY, INTEGER -> first == '+' || first == '-';
            default -> false;
        };
    }

    /** Line breaks and tabs may stand in a quoted text; a byte order mark inside a file is debris of another one. */
    private static boolean hasControlCharacter(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '\uFEFF'
                    || Character.isISOControl(character)
                            && character != '\n'
                            && character != '\r'
                            && character != '\t') {
                return true;
            }
        }
        return false;
    }
}
