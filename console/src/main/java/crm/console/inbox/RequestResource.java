package crm.console.inbox;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A request and what an agent does with it: take, answer, resolve (SUP-01, SUP-05). */
@Path("/console/inbox/{id}")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class RequestResource {

    private static final String REQUESTS = "/api/v1/service-requests/";

    private final Shells shells;
    private final SignedIn user;
    private final Api api;

    RequestResource(Shells shells, SignedIn user, Api api) {
        this.shells = shells;
        this.user = user;
        this.api = api;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance request(Shell shell, RequestPage request);
    }

    @GET
    public Uni<TemplateInstance> request(@Context UriInfo address, @Context HttpHeaders headers, UUID id) {
        var shell = shells.of(address, headers);
        var language = shell.language();
        var texts = Shells.texts(InboxTexts.class, language);
        var caller = user.caller();
        return Uni.combine()
                .all()
                .unis(
                        api.get(language, REQUESTS + id),
                        api.get(
                                language,
                                "/api/v1/service-request-messages",
                                Map.of("filter[requestId]", id.toString(), "limit", "200")),
                        api.get(language, "/api/v1/resolution-codes"))
                .asTuple()
                .map(all -> RequestPage.of(
                        all.getItem1(),
                        all.getItem2(),
                        all.getItem3(),
                        caller.may("service-request:write"),
                        caller.may("service-request:resolve"),
                        shell.words(),
                        texts))
                .map(page -> Templates.request(shell, page).setLocale(language));
    }

    @POST
    @Path("/take")
    public Uni<Response> take(@Context UriInfo address, @Context HttpHeaders headers, UUID id, @RestForm long version) {
        return done(address, headers, id, "take", version, Map.of());
    }

    @POST
    @Path("/answers")
    public Uni<Response> answer(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            UUID id,
            @RestForm long version,
            @RestForm @Nullable String text) {
        return done(address, headers, id, "answers", version, Map.of("text", text == null ? "" : text));
    }

    /** @param fault and apology are there where the boxes were ticked */
    @POST
    @Path("/resolve")
    public Uni<Response> resolve(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            UUID id,
            @RestForm long version,
            @RestForm @Nullable String code,
            @RestForm @Nullable String text,
            @RestForm @Nullable String fault,
            @RestForm @Nullable String apology) {
        return done(
                address,
                headers,
                id,
                "resolve",
                version,
                Map.of(
                        "code",
                        code == null ? "" : code,
                        "text",
                        text == null ? "" : text,
                        "faultAccepted",
                        fault != null,
                        "apologised",
                        apology != null));
    }

    private Uni<Response> done(
            UriInfo address, HttpHeaders headers, UUID id, String command, long version, Map<String, ?> body) {
        var language = shells.of(address, headers).language();
        return api.post(language, REQUESTS + id + "/" + command, body, Map.of("If-Match", "\"" + version + "\""))
                .map(done ->
                        Response.seeOther(URI.create("/console/inbox/" + id)).build());
    }
}
