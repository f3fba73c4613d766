package crm.console.shell;

import crm.platform.web.Languages;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How somebody wants to see the console: kept in the browser, in two cookies that tell nothing of the person. */
public final class Preferences {

    static final String LANGUAGE = "lang";
    static final String THEME = "theme";
    static final List<String> LANGUAGES = List.of("tr", "en");
    static final List<String> THEMES = List.of("light", "dark");
    private static final int A_YEAR = 31_536_000;

    private Preferences() {}

    /** What was chosen here, else the profile's, else the browser's, else Turkish. */
    public static Locale language(HttpHeaders headers, @Nullable String ofTheProfile) {
        var chosen = cookie(headers, LANGUAGE).orElse(ofTheProfile);
        if (chosen != null && LANGUAGES.contains(Locale.forLanguageTag(chosen).getLanguage())) {
            return Locale.forLanguageTag(Locale.forLanguageTag(chosen).getLanguage());
        }
        return Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), Languages.TURKISH);
    }

    /** Empty: as the system. */
    public static String theme(HttpHeaders headers) {
        return cookie(headers, THEME).filter(THEMES::contains).orElse("");
    }

    private static Optional<String> cookie(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getCookies().get(name)).map(Cookie::getValue);
    }

    /** The browser's script reads the theme, and nobody is harmed by it. */
    static NewCookie kept(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(A_YEAR)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
