package crm.console.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.session.SignedIn;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Map;

/** The first page: what waits for one, and who one is here. */
@Path("/console")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class StartResource {

    private static final Map<String, String> MY_REQUESTS = Map.of(
            "filter[open]",
            "true",
            "filter[assigneeUserId]",
            "me",
            "limit",
            "10",
            "sort",
            "nextDueAt",
            "count",
            "exact");
    private static final Map<String, String> UNASSIGNED = Map.of(
            "filter[open]", "true", "filter[assigneeUserId]", "", "limit", "10", "sort", "nextDueAt", "count", "exact");

    private final Shells shells;
    private final SignedIn user;
    private final Api api;

    StartResource(Shells shells, SignedIn user, Api api) {
        this.shells = shells;
        this.user = user;
        this.api = api;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance start(Shell shell, StartPage start);
    }

    @GET
    public Uni<TemplateInstance> start(@Context UriInfo address, @Context HttpHeaders headers) {
        var shell = shells.of(address, headers);
        var language = shell.language();
        var sees = user.caller().may("service-request:read");
        return Uni.combine()
                .all()
                .unis(
                        api.get(language, "/api/v1/me"),
                        requests(sees, language, MY_REQUESTS),
                        requests(sees, language, UNASSIGNED))
                .asTuple()
                .map(all -> StartPage.of(all.getItem1(), all.getItem2(), all.getItem3(), shell.words()))
                .map(page -> Templates.start(shell, page).setLocale(language));
    }

    /** A missing node for who sees no requests. */
    private Uni<JsonNode> requests(boolean sees, Locale language, Map<String, String> which) {
        return sees
                ? api.get(language, "/api/v1/service-requests", which)
                : Uni.createFrom().item(MissingNode.getInstance());
    }
}
