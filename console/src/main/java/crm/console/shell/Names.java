package crm.console.shell;

import java.util.Locale;

/** How a name is shown beside itself: two letters and one of six colours. */
public final class Names {

    private static final int COLOURS = 6;
    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    private Names() {}

    /** The first letters of the first and of the last word, by the rules of Turkish: i becomes İ. */
    public static String initials(String name) {
        var words = name.strip().split("\\s+");
        var last = words.length < 2 ? "" : first(words[words.length - 1]);
        return (first(words[0]) + last).toUpperCase(TURKISH);
    }

    private static String first(String word) {
        return word.isEmpty() ? "?" : word.substring(0, word.offsetByCodePoints(0, 1));
    }

    /** The same for the same name always, 1 to 6. */
    public static int colour(String name) {
        return Math.floorMod(name.hashCode(), COLOURS) + 1;
    }
}
