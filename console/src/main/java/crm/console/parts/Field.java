package crm.console.parts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something to be typed, chosen or ticked.
 *
 * @param kind text, email, tel, number, date, area, select, search (a select that is searched), check or hidden
 * @param longest characters at most
 * @param error why it was refused; null: it was not
 */
public record Field(
        String kind,
        String name,
        String label,
        String value,
        String hint,
        boolean required,
        int longest,
        List<Option> options,
        @Nullable String error) {

    private static final int LINE = 200;

    public static Field of(String kind, String name, String label) {
        return new Field(kind, name, label, "", "", false, LINE, List.of(), null);
    }

    public static Field text(String name, String label) {
        return of("text", name, label);
    }

    public static Field area(String name, String label, int longest) {
        return new Field("area", name, label, "", "", false, longest, List.of(), null);
    }

    public static Field date(String name, String label) {
        return of("date", name, label);
    }

    /** A number with a comma or a point, as people write it. */
    public static Field amount(String name, String label) {
        return of("amount", name, label);
    }

    public static Field select(String name, String label, List<Option> options) {
        return new Field("select", name, label, "", "", false, LINE, options, null);
    }

    public static Field check(String name, String label) {
        return of("check", name, label);
    }

    public static Field hidden(String name, String value) {
        return of("hidden", name, "").value(value);
    }

    /** A select with so many options that one searches in them. */
    public Field searched() {
        return new Field("search", name, label, value, hint, required, longest, options, error);
    }

    /** In which currency the amounts of the form are. */
    public static Field currencyOf(JsonNode money) {
        return hidden("currency", money.path("currency").asText(""));
    }

    public Field value(@Nullable String newValue) {
        return new Field(kind, name, label, newValue == null ? "" : newValue, hint, required, longest, options, error);
    }

    public Field hint(String newHint) {
        return new Field(kind, name, label, value, newHint, required, longest, options, error);
    }

    public Field must() {
        return new Field(kind, name, label, value, hint, true, longest, options, error);
    }

    Field refused(@Nullable String why) {
        return new Field(kind, name, label, value, hint, required, longest, options, why);
    }

    /** What one may choose; what stands there now is one of them, also where it is a retired term. */
    public List<Option> choices() {
        return value.isEmpty()
                        || options.stream().anyMatch(option -> option.value().equals(value))
                ? options
                : Stream.concat(Stream.of(new Option(value, value)), options.stream())
                        .toList();
    }

    public boolean isChecked() {
        return !value.isEmpty();
    }

    /** Something beside it says more of it. */
    public boolean isDescribed() {
        return error != null || !hint.isEmpty();
    }

    /** The ids of what does. */
    public String describedBy(String form) {
        var ids = new ArrayList<String>();
        if (error != null) {
            ids.add(form + "-" + name + "-err");
        }
        if (!hint.isEmpty()) {
            ids.add(form + "-" + name + "-hint");
        }
        return String.join(" ", ids);
    }

    /** As the input of HTML calls it. */
    public String type() {
        return kind.equals("amount") ? "text" : kind;
    }
}
