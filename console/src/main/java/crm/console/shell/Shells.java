package crm.console.shell;

import crm.console.session.SignedIn;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the shell of the page that is asked for. */
@RequestScoped
public class Shells {

    private final SignedIn user;
    private final Clock clock;
    private final ZoneId zone;
    private final UriInfo address;
    private final HttpHeaders headers;

    Shells(
            SignedIn user,
            Clock clock,
            @ConfigProperty(name = "crm.organisation.time-zone") ZoneId zone,
            UriInfo address,
            HttpHeaders headers) {
        this.user = user;
        this.clock = clock;
        this.zone = zone;
        this.address = address;
        this.headers = headers;
    }

    /** Of the page that is asked for now. */
    public Shell here() {
        return of(address, headers);
    }

    public Shell of(UriInfo address, HttpHeaders headers) {
        var language = Preferences.language(headers, user.language());
        return new Shell(
                language,
                zone,
                Preferences.theme(headers),
                user.name(),
                Navigation.of(user.caller(), texts(Texts.class, language), address.getPath()),
                address.getRequestUri().getRawPath(),
                clock.instant(),
                user.until().orElse(null));
    }

    /** For words that only Java can choose. */
    public static <T> T texts(Class<T> bundle, Locale language) {
        return MessageBundles.get(bundle, Localized.Literal.of(language.toLanguageTag()));
    }
}
