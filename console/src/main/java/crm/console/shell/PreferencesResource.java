package crm.console.shell;

import crm.console.browser.ConsolePages;
import crm.platform.domain.InvalidInput;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Language and theme, by a plain form. */
@Path("/console/preferences")
@ConsolePages
@Authenticated
class PreferencesResource {

    /** @param place where the form stood; only an address of this console is gone to */
    @POST
    public Response choose(
            @RestForm @Nullable String language, @RestForm @Nullable String theme, @RestForm @Nullable String place) {
        var answer = Response.seeOther(URI.create(own(place)));
        if (language != null) {
            answer.cookie(Preferences.kept(Preferences.LANGUAGE, known(language, Preferences.LANGUAGES, "language")));
        }
        if (theme != null) {
            answer.cookie(Preferences.kept(
                    Preferences.THEME, theme.isEmpty() ? "" : known(theme, Preferences.THEMES, "theme")));
        }
        return answer.build();
    }

    private static String known(String value, List<String> allowed, String field) {
        if (!allowed.contains(value)) {
            throw InvalidInput.of(field, "preference.unknown", "Allowed are " + String.join(", ", allowed) + ".");
        }
        return value;
    }

    /** Nobody is led elsewhere by a form that somebody else has made (ASVS 5: 3.7.2). */
    static String own(@Nullable String place) {
        return place != null && place.matches("/console(/[A-Za-z0-9_~-]+)*") ? place : "/console";
    }
}
