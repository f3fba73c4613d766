package crm.console.administration;

import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.session.SignedIn;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.console.shell.Tab;
import crm.platform.domain.NotFound;
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
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The lists of codes: terms are added, renamed, retired and used again. */
@Path("/console/vocabularies")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class VocabulariesResource {

    private static final String PAGES = "/console/vocabularies/";

    private final Shells shells;
    private final SignedIn user;
    private final Api api;

    VocabulariesResource(Shells shells, SignedIn user, Api api) {
        this.shells = shells;
        this.user = user;
        this.api = api;
    }

    record Term(String code, String turkish, String english, String name, boolean retired, long version) {}

    record Vocabulary(List<Tab> all, String name, String address, List<Term> terms, boolean mayManage) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance vocabulary(Shell shell, Vocabulary vocabulary);
    }

    @GET
    public Uni<TemplateInstance> first(@Context UriInfo address, @Context HttpHeaders headers) {
        return vocabulary(address, headers, Vocabularies.ALL.get(0).resource());
    }

    @GET
    @Path("/{resource}")
    public Uni<TemplateInstance> vocabulary(@Context UriInfo address, @Context HttpHeaders headers, String resource) {
        var shell = shells.of(address, headers);
        var texts = Shells.texts(AdminTexts.class, shell.language());
        var shown = known(resource);
        return api.get(shell.language(), path(resource))
                .map(list -> new Vocabulary(
                        Vocabularies.ALL.stream()
                                .map(one -> new Tab(one.name(texts), PAGES + one.resource(), one == shown))
                                .toList(),
                        shown.name(texts),
                        PAGES + resource,
                        Items.rows(
                                list,
                                term -> new Term(
                                        term.path("code").asText(),
                                        term.path("names").path("tr").asText(),
                                        term.path("names").path("en").asText(),
                                        term.path("name").asText(),
                                        term.path("retired").asBoolean(),
                                        term.path("version").asLong())),
                        user.caller().may("vocabulary:manage")))
                .map(vocabulary -> Templates.vocabulary(shell, vocabulary).setLocale(shell.language()));
    }

    @POST
    @Path("/{resource}")
    public Uni<Response> add(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            String resource,
            @RestForm @Nullable String code,
            @RestForm @Nullable String turkish,
            @RestForm @Nullable String english) {
        var body = Map.of("code", text(code), "names", names(turkish, english));
        return api.post(shells.of(address, headers).language(), path(resource), body, Map.of())
                .map(done -> back(resource));
    }

    @POST
    @Path("/{resource}/{code: [A-Za-z0-9_-]+}/rename")
    public Uni<Response> rename(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            String resource,
            String code,
            @RestForm long version,
            @RestForm @Nullable String turkish,
            @RestForm @Nullable String english) {
        return api.patch(
                        shells.of(address, headers).language(),
                        path(resource) + "/" + code,
                        Map.of("names", names(turkish, english)),
                        Map.of("If-Match", "\"" + version + "\""))
                .map(done -> back(resource));
    }

    @POST
    @Path("/{resource}/{code: [A-Za-z0-9_-]+}/{command: retire|reactivate}")
    public Uni<Response> command(
            @Context UriInfo address, @Context HttpHeaders headers, String resource, String code, String command) {
        var language = shells.of(address, headers).language();
        return api.post(language, path(resource) + "/" + code + "/" + command, Map.of(), Map.of())
                .map(done -> back(resource));
    }

    private static Map<String, String> names(@Nullable String turkish, @Nullable String english) {
        return Map.of("tr", text(turkish), "en", text(english));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static Vocabularies known(String resource) {
        return Vocabularies.of(resource).orElseThrow(() -> new NotFound("vocabulary", resource));
    }

    private static String path(String resource) {
        return "/api/v1/" + known(resource).resource();
    }

    private static Response back(String resource) {
        return Response.seeOther(URI.create(PAGES + resource)).build();
    }
}
