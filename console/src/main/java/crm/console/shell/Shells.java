package crm.console.shell;

import crm.console.session.SignedIn;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Makes the shell of the page that is asked for. */
@RequestScoped
public class Shells {

    private final SignedIn user;
    private final Clock clock;

    Shells(SignedIn user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    public Shell of(UriInfo address, HttpHeaders headers) {
        var language = Preferences.language(headers, user.language());
        return new Shell(
                language,
                Preferences.theme(headers),
                user.name(),
                navigation(texts(language), address.getPath()),
                address.getRequestUri().getRawPath(),
                clock.instant(),
                user.until().orElse(null));
    }

    private static List<NavigationGroup> navigation(Texts texts, String path) {
        var today = new NavigationGroup.Entry(texts.today(), "/console", "today", "g b", path.equals("/console"));
        return List.of(new NavigationGroup(null, List.of(today)));
    }

    static Texts texts(Locale language) {
        return MessageBundles.get(Texts.class, io.quarkus.qute.i18n.Localized.Literal.of(language.toLanguageTag()));
    }
}
