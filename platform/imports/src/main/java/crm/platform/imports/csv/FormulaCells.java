package crm.platform.imports.csv;

/** Cells that a spreadsheet would calculate instead of show: refused on the way in, defused on the way out. */
public final class FormulaCells {

    private static final String LEADERS = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05";

    private FormulaCells() {}

    public static boolean isFormula(String cell) {
        return LEADERS.indexOf(leader(cell)) >= 0;
    }

    /** The first character that is not white space, a control character or a byte order mark; 0 when there is none. */
    public static char leader(String cell) {
        for (var i = 0; i < cell.length(); i++) {
            if (!isSkipped(cell.charAt(i))) {
                return cell.charAt(i);
            }
        }
        return 0;
    }

    /** With a leading apostrophe where a spreadsheet would see a formula. */
    public static String defused(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    private static boolean isSkipped(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
