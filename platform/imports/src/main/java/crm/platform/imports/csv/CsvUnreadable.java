package crm.platform.imports.csv;

/** The file stops being CSV: a quote that is never closed, or text after a closing quote. */
public class CsvUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int lastGoodLine;

    CsvUnreadable(int lastGoodLine, Throwable cause) {
        super(
                "The file cannot be read after line " + lastGoodLine + ": a quote there is misplaced or never closed.",
                cause);
        this.lastGoodLine = lastGoodLine;
    }

    public int lastGoodLine() {
        return lastGoodLine;
    }
}
