package crm.console.people;

import crm.console.shell.Preferences;
import crm.console.shell.Shells;
import crm.console.shell.Words;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How somebody without an account sees a page: in the language of the switch, else in the browser's. */
record Visit(Locale language, String theme) {

    private static final List<String> SWITCH = List.of("tr", "en");

    static Visit of(HttpHeaders headers, @Nullable String lang) {
        var language = lang != null && SWITCH.contains(lang)
                ? Locale.forLanguageTag(lang)
                : Preferences.language(headers, null);
        return new Visit(language, Preferences.theme(headers));
    }

    public boolean isTurkish() {
        return language.getLanguage().equals("tr");
    }

    /** Behind the page's own address: so that what follows is in the same language. */
    public String here() {
        return "?lang=" + language.getLanguage();
    }

    public String other() {
        return isTurkish() ? "?lang=en" : "?lang=tr";
    }

    Words words(ZoneId zone) {
        return new Words(language, zone);
    }

    PeopleTexts texts() {
        return Shells.texts(PeopleTexts.class, language);
    }
}
