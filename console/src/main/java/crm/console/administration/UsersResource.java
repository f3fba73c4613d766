package crm.console.administration;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.session.SignedIn;
import crm.console.shell.Choice;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who works here; somebody new is invited. */
@Path("/console/users")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class UsersResource {

    private static final String USERS = "/api/v1/users";
    private static final List<String> STATES = List.of("INVITED", "ACTIVE", "SUSPENDED", "DEACTIVATED");

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Organisation organisation;

    UsersResource(Shells shells, SignedIn user, Api api, Organisation organisation) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.organisation = organisation;
    }

    /** @param next cursor of the next page; null on the last one */
    record Users(
            List<UserView> rows,
            String search,
            String state,
            List<Choice> states,
            Organisation.Names names,
            boolean mayInvite,
            @Nullable String next) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance users(Shell shell, Users users);
    }

    @GET
    public Uni<TemplateInstance> users(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String cursor) {
        var shell = shells.of(address, headers);
        var search = q == null ? "" : q.strip();
        var query = new LinkedHashMap<String, String>(Map.of("limit", "50"));
        put(query, "q", search);
        put(query, "filter[status]", state != null && STATES.contains(state) ? state : "");
        put(query, "cursor", cursor == null ? "" : cursor);
        return Uni.combine()
                .all()
                .unis(api.get(shell.language(), USERS, query), organisation.names(shell))
                .asTuple()
                .map(both -> view(shell, search, state, both.getItem1(), both.getItem2()))
                .map(users -> Templates.users(shell, users).setLocale(shell.language()));
    }

    private Users view(Shell shell, String search, @Nullable String state, JsonNode page, Organisation.Names names) {
        var texts = Shells.texts(AdminTexts.class, shell.language());
        return new Users(
                Items.rows(page, one -> UserView.of(one, texts)),
                search,
                state == null ? "" : state,
                Choice.of(STATES, state, code -> UserView.state(code, texts)),
                names,
                user.caller().may("user:write"),
                Items.next(page));
    }

    private static void put(Map<String, String> query, String name, String value) {
        if (!value.isEmpty()) {
            query.put(name, value);
        }
    }

    /** Empty choices are none: they may be given later, too. */
    @POST
    public Uni<Response> invite(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @RestForm @Nullable String email,
            @RestForm @Nullable String firstName,
            @RestForm @Nullable String lastName,
            @RestForm @Nullable String language,
            @RestForm List<String> role,
            @RestForm List<String> team,
            @RestForm List<String> department) {
        var body = new LinkedHashMap<String, Object>();
        body.put("email", text(email));
        body.put("firstName", text(firstName));
        body.put("lastName", text(lastName));
        body.put("language", "en".equals(language) ? "en" : "tr");
        body.put("roles", chosen(role));
        body.put("teams", chosen(team));
        body.put("departments", chosen(department));
        return api.post(shells.of(address, headers).language(), USERS, body, Map.of())
                .map(invited -> Response.seeOther(URI.create(
                                "/console/users/" + invited.path("id").asText()))
                        .build());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static List<String> chosen(List<String> values) {
        return values.stream().filter(value -> !value.isEmpty()).toList();
    }
}
