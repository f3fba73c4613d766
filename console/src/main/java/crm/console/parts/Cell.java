package crm.console.parts;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a row below one heading.
 *
 * @param address where the row leads to; null: nowhere
 * @param note in small letters behind it; empty for none
 * @param tone of a tag around it, such as ok, wait, bad or line; empty for plain text
 * @param kind text, number, or hour: a moment that a clock counts to, as ISO 8601 in the note
 */
public record Cell(String text, @Nullable String address, String note, String tone, String kind) {

    public static Cell text(String text) {
        return new Cell(text, null, "", "", "text");
    }

    public static Cell number(String text) {
        return new Cell(text, null, "", "", "number");
    }

    public static Cell link(String text, String address, String note) {
        return new Cell(text, address, note, "", "text");
    }

    public static Cell tag(String text, String tone) {
        return new Cell(text, null, "", tone, "text");
    }

    public boolean isNumber() {
        return kind.equals("number");
    }
}
