package crm.console.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its own part.
 *
 * @param zone of the organisation
 * @param theme light or dark; empty: as the system
 * @param place the page's address, to come back to
 * @param serverNow the time that clocks of the page count from
 * @param sessionEnds null: not known
 */
public record Shell(
        Locale language,
        ZoneId zone,
        String theme,
        String userName,
        List<NavigationGroup> navigation,
        String place,
        Instant serverNow,
        @Nullable Instant sessionEnds) {

    /** Dates and figures as the person writes them. */
    public Words words() {
        return new Words(language, zone);
    }

    public String initials() {
        return Names.initials(userName);
    }

    /** Whole seconds: what a browser's clock element reads. */
    public String now() {
        return serverNow.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public boolean isTurkish() {
        return language.getLanguage().equals("tr");
    }
}
