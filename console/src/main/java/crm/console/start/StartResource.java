package crm.console.start;

import crm.console.browser.ConsolePages;
import crm.console.session.SignedIn;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.platform.security.Visibility;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The first page: who one is here, and what one may do. */
@Path("/console")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class StartResource {

    private final Shells shells;
    private final SignedIn user;

    StartResource(Shells shells, SignedIn user) {
        this.shells = shells;
        this.user = user;
    }

    /** @param teams and departments as paths below their roots */
    record Start(
            String userName,
            String account,
            Visibility.Scope visibility,
            List<String> teams,
            List<String> departments) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance start(Shell shell, Start start);
    }

    @GET
    public TemplateInstance start(@Context UriInfo address, @Context HttpHeaders headers) {
        var shell = shells.of(address, headers);
        var caller = user.caller();
        var start = new Start(
                user.name(),
                caller.name(),
                caller.visibility().scope(),
                caller.visibility().teams(),
                caller.visibility().departments());
        return Templates.start(shell, start).setLocale(shell.language());
    }
}
