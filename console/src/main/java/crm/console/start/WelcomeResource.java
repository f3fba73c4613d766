package crm.console.start;

import crm.console.browser.ConsolePages;
import crm.console.shell.Preferences;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;

/** What stands before the sign-in, and after the sign-out. */
@Path("/")
@ConsolePages
@PermitAll
class WelcomeResource {

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance welcome(Locale language, String theme);
    }

    @GET
    public Response root() {
        return Response.seeOther(URI.create("/console")).build();
    }

    @GET
    @Path("welcome")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance welcome(@Context HttpHeaders headers) {
        var language = Preferences.language(headers, null);
        return Templates.welcome(language, Preferences.theme(headers)).setLocale(language);
    }
}
