package crm.console.shell;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its own part.
 *
 * @param theme light or dark; empty: as the system
 * @param place the page's address, to come back to
 * @param serverNow the time that clocks of the page count from
 * @param sessionEnds null: not known
 */
public record Shell(
        Locale language,
        String theme,
        String userName,
        List<NavigationGroup> navigation,
        String place,
        Instant serverNow,
        @Nullable Instant sessionEnds) {

    /** Two letters beside the name, by the rules of the name's language: i becomes İ. */
    public String initials() {
        var words = userName.strip().split("\\s+");
        var first = words[0].isEmpty() ? "?" : words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        var last = words.length < 2
                ? ""
                : words[words.length - 1].substring(0, words[words.length - 1].offsetByCodePoints(0, 1));
        return (first + last).toUpperCase(Locale.forLanguageTag("tr"));
    }

    /** Whole seconds: what a browser's clock element reads. */
    public String now() {
        return serverNow.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public boolean isTurkish() {
        return language.getLanguage().equals("tr");
    }
}
